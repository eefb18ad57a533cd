/** The kind of failure that an error message is about: the anchor of its link. */
export function kindOf(message: string): string {
  return /^More: \S*#([\w-]+)$/m.exec(message)?.[1] ?? 'unknown';
}

/** How many runs ended how, most first. */
export function report(endings: ReadonlyMap<string, number>): string {
  return [...endings]
    .sort(([, a], [, b]) => b - a)
    .map(([ending, count]) => `${String(count).padStart(6)}  ${ending}`)
    .join('\n');
}
