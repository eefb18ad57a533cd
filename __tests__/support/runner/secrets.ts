import type { StepResult } from './run-action';

type Places = Pick<StepResult, 'log' | 'outputs' | 'summary' | 'annotations' | 'unmaskedLines'>;

/**
 * Throws if the log (before or after masking, without `add-mask` commands), outputs, job summary, or annotations contain a secret or one
 * of its lines: unchanged, escaped for JSON, URLs, HTML, or workflow commands, or in base64.
 */
export function expectNoSecret(result: Places, secrets: readonly string[]): void {
  const places: Record<string, string> = {
    log: result.log,
    'log before masking': result.unmaskedLines.join('\n'),
    'job summary': result.summary,
    ...Object.fromEntries(
      result.annotations.map((annotation, index) => [`annotation ${index + 1}`, `${annotation.title ?? ''}\n${annotation.message}`]),
    ),
    ...Object.fromEntries(Object.entries(result.outputs).map(([name, value]) => [`output ${name}`, `${name}=${value}`])),
  };
  const found = secrets.flatMap(secret =>
    [...traces(secret)].flatMap(([trace, kind]) =>
      Object.entries(places)
        .filter(([, text]) => text.includes(trace))
        .map(([place, text]) => `${place} holds a secret (${kind}): ${excerpt(text, trace)}`),
    ),
  );
  if (found.length > 0) throw new Error(found.join('\n'));
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Shorter lines appear in any text. GitHub advises against masking them, too. */
const leastLine = 4;
/** Shorter pieces of base64 appear by chance. */
const leastBase64 = 8;

/** The texts that reveal a secret, each with its encoding. */
function traces(secret: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (text: string, kind: string) => {
    if (!found.has(text)) found.set(text, kind);
  };
  const lines = secret.split(/\r\n|\n|\r/).map(line => line.trim());
  const parts = [...new Set([secret, ...lines])].filter(part => part.length >= leastLine);
  for (const part of parts) {
    add(part, 'as it is');
    add(JSON.stringify(part).slice(1, -1), 'escaped for JSON');
    add(JSON.stringify(JSON.stringify(part).slice(1, -1)).slice(1, -1), 'escaped for JSON twice');
    add(encodeURIComponent(part.toWellFormed()), 'escaped for a URL');
    add(new URLSearchParams({ '': part }).toString().slice(1), 'escaped for a form');
    add(
      part.replace(/[&<>"']/g, character => HTML[character] ?? ''),
      'escaped for HTML',
    );
    add(part.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'), 'escaped for a command');
    for (const text of base64Pieces(part)) {
      add(text, 'base64');
      add(text.replaceAll('+', '-').replaceAll('/', '_'), 'base64url');
    }
  }
  return found;
}

/** The parts of base64 that a longer text with this part always has, for each offset of the part modulo three bytes. */
function base64Pieces(part: string): string[] {
  const bytes = Buffer.from(part, 'utf8');
  return [0, 1, 2]
    .map(before => {
      const text = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      const lastIsCut = (before + bytes.length) % 3 !== 0;
      return text.slice(before === 0 ? 0 : before + 1, lastIsCut ? -1 : undefined);
    })
    .filter(text => text.length >= leastBase64);
}

function excerpt(text: string, trace: string): string {
  const start = text.indexOf(trace);
  return JSON.stringify(text.slice(Math.max(0, start - 40), start + trace.length + 40));
}
