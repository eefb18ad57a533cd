/** The kind of failure that an error message is about: the anchor of its link. */
export function kindOf(message: string): string {
  return /^ *More: \S*#([\w-]+)$/m.exec(message)?.[1] ?? 'unknown';
}

/** The number of runs by their ending, the most frequent first. */
export function report(endings: ReadonlyMap<string, number>): string {
  return [...endings]
    .sort(([, a], [, b]) => b - a)
    .map(([ending, count]) => `${String(count).padStart(6)}  ${ending}`)
    .join('\n');
}
