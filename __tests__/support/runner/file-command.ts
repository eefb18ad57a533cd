/**
 * Reads GITHUB_OUTPUT as the runner does: `NAME=VALUE` lines and `NAME<<DELIMITER` blocks
 * (https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs).
 * Throws if the runner would fail the step.
 */
export function parseKeyValues(text: string, platform: NodeJS.Platform = process.platform): Record<string, string> {
  const lines = readLines(text, platform);
  const pairs: [string, string][] = [];
  for (let line = lines.next().value; line; line = lines.next().value) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) pairs.push([line.text.slice(0, equals), line.text.slice(equals + 1)]);
    else if (heredoc >= 0) pairs.push([line.text.slice(0, heredoc), readBlock(line.text, line.text.slice(heredoc + 2))]);
    else throw new Error(`Invalid format '${line.text}'`);
  }
  return Object.fromEntries(pairs);

  function readBlock(head: string, delimiter: string): string {
    if (head.startsWith('<<') || delimiter === '') {
      throw new Error(`Invalid format '${head}'. Name must not be empty and delimiter must not be empty`);
    }
    let value = '';
    let lineBreak = '';
    for (let line = lines.next().value; line; line = lines.next().value) {
      if (line.text === delimiter) return value;
      if (line.lineBreak === '') throw new Error('Invalid value. EOF marker missing new line.');
      value += lineBreak + line.text;
      lineBreak = line.lineBreak;
    }
    throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
  }
}

/** Lines with their line breaks. A carriage return is part of the line break only on Windows. */
function* readLines(text: string, platform: NodeJS.Platform): Generator<{ text: string; lineBreak: string }, undefined> {
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    if (lineFeed < 0) {
      yield { text: text.slice(start), lineBreak: '' };
      return;
    }
    const windows = platform === 'win32' && lineFeed > start && text[lineFeed - 1] === '\r';
    yield { text: text.slice(start, windows ? lineFeed - 1 : lineFeed), lineBreak: windows ? '\r\n' : '\n' };
    start = lineFeed + 1;
  }
}
