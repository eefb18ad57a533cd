/** Where a text is in another one: from a character to before a character. */
export interface Range {
  from: number;
  to: number;
}

/** How far the end of what was read so far matches the beginning of a text. */
interface State {
  /** Its last character, and the state before it. */
  character: number;
  before: State | undefined;
  /** The state of the longest shorter beginning of a text that also matches. */
  shorter: State | undefined;
  /** Length of the longest text that ends here; 0 if none does. */
  length: number;
  /** The state after one more character. Most states lead to one only, and a map for each would take most of the time. */
  next: State | undefined;
  others: Map<number, State> | undefined;
}

/**
 * Finds texts in another one, all in one pass: an automaton that follows every text at once (Aho and Corasick, 1975), so that neither many
 * texts nor long ones take more time than reading them.
 */
export class Finder {
  readonly #start = stateAfter(undefined, 0);

  constructor(texts: Iterable<string>) {
    const byDepth: State[][] = [];
    for (const text of texts) this.#add(text, byDepth);
    // A shorter beginning is nearer to the start, and so linked before.
    for (const state of byDepth.flat()) this.#link(state);
  }

  /** Where any of the texts is, in order; places that overlap or touch are one. */
  find(text: string): Range[] {
    const found: Range[] = [];
    let state = this.#start;
    for (let at = 0; at < text.length; at++) {
      state = this.#step(state, text.charCodeAt(at));
      if (state.length > 0) addRange(found, at + 1 - state.length, at + 1);
    }
    return found;
  }

  #add(text: string, byDepth: State[][]): void {
    let state = this.#start;
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at);
      const known = follow(state, character);
      const next = known ?? stateAfter(state, character);
      if (!known) {
        lead(state, next);
        const others = byDepth[at] ?? [];
        others.push(next);
        byDepth[at] = others;
      }
      state = next;
    }
    state.length = text.length;
  }

  #link(state: State): void {
    const { before, character } = state;
    const shorter = before?.shorter ? this.#step(before.shorter, character) : this.#start;
    state.shorter = shorter;
    state.length ||= shorter.length;
  }

  #step(from: State, character: number): State {
    for (let state: State | undefined = from; state; state = state.shorter) {
      const next = follow(state, character);
      if (next) return next;
    }
    return this.#start;
  }
}

function stateAfter(before: State | undefined, character: number): State {
  return { character, before, shorter: undefined, length: 0, next: undefined, others: undefined };
}

function follow({ next, others }: State, character: number): State | undefined {
  return next?.character === character ? next : others?.get(character);
}

function lead(from: State, to: State): void {
  if (!from.next) from.next = to;
  else {
    from.others ??= new Map();
    from.others.set(to.character, to);
  }
}

/** Adds a range that ends behind all others; those that touch become one. */
function addRange(ranges: Range[], from: number, to: number): void {
  let start = from;
  for (let last = ranges.at(-1); last && last.to >= start; last = ranges.at(-1)) {
    start = Math.min(start, last.from);
    ranges.pop();
  }
  ranges.push({ from: start, to });
}
