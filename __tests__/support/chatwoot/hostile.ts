/**
 * Settings that cost time or memory, as JSON text for `faults.settingsText` or a settings file. They are texts because
 * serializing the values would take long or overflow the stack. With default sizes, they stay below 10 MB.
 */

/** A number such as 1.000…0001. */
export function longNumber(zeros = 100_000): string {
  return `{"score":1.${'0'.repeat(zeros)}1}`;
}

export function manyKeys(count = 900_000): string {
  return `{${words(count)
    .map(word => `"${word}":0`)
    .join(',')}}`;
}

/** Different secrets of four characters or more under one key. */
export function manySecrets(count = 1_000_000): string {
  return `{"tokens":[${words(count)
    .map(word => `"${word}"`)
    .join(',')}]}`;
}

/** One secret with many different lines. */
export function manyLines(count = 1_000_000): string {
  return `{"private_key":"${words(count).join('\\n')}"}`;
}

/** Strings that aren't secrets, and a secret with the same number of lines. */
export function linesAndStrings(count = 20_000): string {
  return `{"private_key":"${words(count).join('\\n')}","notes":[${words(count)
    .map(word => `"note ${word}"`)
    .join(',')}]}`;
}

export function deepNesting(levels = 100_000): string {
  return `{"nested":${'['.repeat(levels)}${']'.repeat(levels)}}`;
}

export function longString(characters = 9_000_000): string {
  return `{"note":"${'x'.repeat(characters)}"}`;
}

/** Different words of at least four letters and digits. */
function words(count: number): string[] {
  return Array.from({ length: count }, (_, i) => i.toString(36).padStart(4, '0'));
}
