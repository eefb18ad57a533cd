/**
 * Masks secrets as the runner does: each value and its encoded forms are replaced by `***`
 * (https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/SecretMasker.cs).
 */
export class SecretMasker {
  readonly #added = new Set<string>();
  readonly #values = new Set<string>();

  add(value: string): void {
    if (this.#added.has(value)) return;
    this.#added.add(value);
    for (const form of [value, ...encodedForms(value)]) if (form !== '') this.#values.add(form);
  }

  mask(text: string): string {
    const ranges = [...this.#values].flatMap(value => occurrences(text, value)).sort((a, b) => a.start - b.start);
    let masked = '';
    let end = 0;
    let open = false;
    for (const range of ranges) {
      // Ranges that touch become one `***`.
      if (!open || range.start > end) masked += `${text.slice(end, range.start)}***`;
      end = Math.max(end, range.end);
      open = true;
    }
    return masked + text.slice(end);
  }
}

/** The forms of a value that the runner masks too (`ValueEncoders.cs`). */
export function encodedForms(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  return [
    bytes.toString('base64'),
    ...[1, 2].map(shift => (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64')),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    escapeUri(value),
    escapeXml(value),
    value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '',
    ...aroundAmpersand(value).filter(part => part.length >= 6),
  ];
}

/** .NET's `Uri.EscapeDataString`: unlike `encodeURIComponent` it escapes `!'()*` and accepts half a surrogate pair. */
function escapeUri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function escapeXml(value: string): string {
  const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };
  return value.replace(/[<>"'&]/g, char => entities[char] ?? char);
}

/** PowerShell prints a value with `&` in two parts, and colors a letter after `&+`. */
function aroundAmpersand(value: string): string[] {
  const colored = value.indexOf('&+');
  if (colored >= 0) return [value.slice(0, colored + 2), value.slice(colored + 3)];
  const last = value.lastIndexOf('&');
  return last < 0 ? [] : [value.slice(0, last + 1), value.slice(last + 1)];
}

function occurrences(text: string, value: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1))
    found.push({ start, end: start + value.length });
  return found;
}
