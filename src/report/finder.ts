/** Where a text is in another one: from a character to before a character. */
export interface Range {
  from: number;
  to: number;
}

/** How far the end of what was read so far matches the beginning of a text. */
interface State {
  /** Its last character. */
  character: number;
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
  readonly #start = stateOf(0);

  constructor(texts: Iterable<string>) {
    for (const text of texts) this.#add(text);
    // A shorter beginning is nearer to the start, and so linked before. The list grows while it's read.
    const states = [this.#start];
    for (const state of states) {
      for (const next of followersOf(state)) {
        this.#link(next, state);
        states.push(next);
      }
    }
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

  #add(text: string): void {
    let state = this.#start;
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at);
      state = follow(state, character) ?? lead(state, stateOf(character));
    }
    state.length = text.length;
  }

  #link(state: State, before: State): void {
    const shorter = before.shorter ? this.#step(before.shorter, state.character) : this.#start;
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

function stateOf(character: number): State {
  return { character, shorter: undefined, length: 0, next: undefined, others: undefined };
}

function follow({ next, others }: State, character: number): State | undefined {
  return next?.character === character ? next : others?.get(character);
}

function followersOf({ next, others }: State): State[] {
  return [...(next ? [next] : []), ...(others ? others.values() : [])];
}

function lead(from: State, to: State): State {
  if (!from.next) from.next = to;
  else {
    from.others ??= new Map();
    from.others.set(to.character, to);
  }
  return to;
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
