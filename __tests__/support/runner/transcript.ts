import { StringDecoder } from 'node:string_decoder';

export type StreamName = 'stdout' | 'stderr';

/** The lines that a step wrote, in order. Each stream is split into lines separately, because the runner reads two pipes. */
export class Transcript {
  readonly lines: string[] = [];
  raw = '';
  readonly #decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  readonly #pending = { stdout: '', stderr: '' };

  write(stream: StreamName, chunk: Uint8Array | string): void {
    const text = typeof chunk === 'string' ? chunk : this.#decoders[stream].write(Buffer.from(chunk));
    this.raw += text;
    const [pending = '', ...complete] = splitLines(this.#pending[stream] + text).reverse();
    this.lines.push(...complete.reverse());
    this.#pending[stream] = pending;
  }

  /** Ends both streams. Text without a line break at the end is a line, too. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      this.write(stream, this.#decoders[stream].end());
      const rest = this.#pending[stream];
      if (rest !== '') this.lines.push(rest.replace(/\r$/, ''));
      this.#pending[stream] = '';
    }
  }
}

/** Keeps a trailing carriage return, because its line feed may come with the next chunk. */
function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r(?!$)/);
}
