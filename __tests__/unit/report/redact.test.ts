import { Redactor } from '../../../src/report/redact';
import * as fc from '../../support/fast-check';
import { holds, wildText } from '../arbitraries';

/** Strings of a small alphabet, so that secrets often overlap with each other and with texts. Without `*`, which replaces secrets. */
const secret = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', '#', '[', '"', '&', '\\', '\n', '\r'), minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 4, maxLength: 20 }).filter(text => !text.includes('*')),
);
const secrets = fc.array(secret, { minLength: 1, maxLength: 4 });

/** Texts that contain the secrets: complete, doubled, overlapping, and in pieces. */
function textWith(hidden: readonly string[]): fc.Arbitrary<string> {
  const part = fc.constantFrom(...hidden, ...formsOf(hidden));
  const piece = fc.tuple(part, fc.nat(6), fc.nat(6)).map(([text, from, to]) => text.slice(from, text.length - to));
  return fc.array(fc.oneof(part, piece, wildText), { maxLength: 6 }).map(parts => parts.join(''));
}

/** The lines that must be hidden. */
function linesOf(hidden: readonly string[]): string[] {
  const lines = hidden.flatMap(text => text.split(/\r\n|\n|\r/)).flatMap(line => [line, line.trim()]);
  // The runner warns about a blank mask, so a blank line isn't hidden.
  return [...new Set(lines)].filter(line => line.length >= 4 && line.trim() !== '');
}

function formsOf(hidden: readonly string[]): string[] {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return linesOf(hidden).flatMap(line => [
    line,
    JSON.stringify(line).slice(1, -1),
    encodeURI(line.toWellFormed()),
    encodeURIComponent(line.toWellFormed()),
    line.replace(/[&<>"']/g, character => entities[character] ?? ''),
  ]);
}

/** The expected redacted text: consecutive characters that belong to secrets are replaced by three stars. */
function redacted(text: string, hidden: readonly string[]): string {
  const characters = text.split('');
  const isHidden = characters.map(() => false);
  for (const form of formsOf(hidden)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) isHidden.fill(true, at, at + form.length);
  }
  return characters.map((character, at) => (isHidden[at] ? (isHidden[at - 1] ? '' : '***') : character)).join('');
}

const secretsAndText = secrets.chain(hidden => fc.tuple(fc.constant(hidden), textWith(hidden)));

test('each line of 4 characters or more is hidden, with and without surrounding whitespace', () => {
  const { lines } = new Redactor(['abc', 'abcd', '-----BEGIN\r\n  key1\nkey\rkey2\n', '     ', '']);
  expect([...lines]).toEqual(['abcd', '-----BEGIN', '  key1', 'key1', 'key2']);
});

test('a text is redacted in one pass as if each secret was searched for separately', () => {
  holds(
    fc.property(secretsAndText, ([hidden, text]) => {
      expect(new Redactor(hidden).redact(text)).toBe(redacted(text, hidden));
    }),
    2000,
  );
});

test('a redacted JSON value contains no secret in any string, number, or key', () => {
  const value = secrets.chain(hidden => {
    const text = textWith(hidden);
    const { any } = fc.letrec<{ any: unknown }>(tie => ({
      any: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.constant(null),
        fc.dictionary(fc.oneof(text, fc.constantFrom('api_key', '__proto__', 'credentials')), tie('any'), { maxKeys: 3 }),
        fc.array(tie('any'), { maxLength: 3 }),
      ),
    }));
    return fc.tuple(fc.constant([...hidden, '1234']), any);
  });
  holds(
    fc.property(value, ([hidden, json]) => {
      const texts = textsIn(new Redactor(hidden).redactJson({ json, number: 81234.5, raw: JSON.rawJSON('123498765987659876598') }));
      expect(texts).toContain('8***.5');
      expect(texts).toContain('***98765987659876598');
      for (const line of linesOf(hidden)) for (const text of texts) expect(text).not.toContain(line);
    }),
    300,
  );
});

test('a shown text is one line without workflow commands, control characters, and secrets', () => {
  holds(
    fc.property(secretsAndText, ([hidden, text]) => {
      const shown = new Redactor(hidden).show(text, 10_000);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(shown).not.toMatch(/^\s*::/);
      expect(shown).not.toContain('##[');
      for (const line of linesOf(hidden)) expect(shown).not.toContain(line);
    }),
    2000,
  );
});

test('a harmless text is shown unchanged, up to a limit', () => {
  const harmless = fc.stringMatching(/^[\w.;()"'<>&é 一-龥]{0,60}$/);
  holds(
    fc.property(harmless, fc.integer({ min: 1, max: 70 }), (text, limit) => {
      const whole = text.trim();
      expect(new Redactor(['SECRET!']).show(text, limit)).toBe(whole.length > limit ? `${whole.slice(0, limit)}…` : whole);
    }),
  );
  expect(new Redactor([]).show('x'.repeat(501))).toBe(`${'x'.repeat(500)}…`);
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => [key, ...textsIn(child)]) : [];
}
