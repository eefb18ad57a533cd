/** The position of a text in another one. The end is exclusive. */
export interface Range {
  from: number;
  to: number;
}

/** A state of the automaton: the longest prefix of a text that the input read so far ends with. */
interface State {
  /** The last character of the prefix. */
  character: number;
  /** The state of the next shorter prefix that also matches. */
  shorter: State | undefined;
  /** Length of the longest text that ends here; 0 if none does. */
  length: number;
  /** The state after one more character. Most states have only one, so a map for each state would be slow. */
  next: State | undefined;
  others: Map<number, State> | undefined;
}

/**
 * Finds several texts in another one in a single pass with an automaton (Aho and Corasick, 1975), so that the time only depends on the length
 * of the texts.
 */
export class Finder {
  readonly #start = stateOf(0);

  constructor(texts: Iterable<string>) {
    for (const text of texts) this.#add(text);
    // Shorter prefixes are linked first. The list grows during the loop.
    const states = [this.#start];
    for (const state of states) {
      for (const next of followersOf(state)) {
        this.#link(next, state);
        states.push(next);
      }
    }
  }

  /** The positions of all texts, in order. Positions that overlap or touch are merged. */
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

/** Adds a range that ends after all others, and merges those that overlap or touch. */
function addRange(ranges: Range[], from: number, to: number): void {
  let start = from;
  for (let last = ranges.at(-1); last && last.to >= start; last = ranges.at(-1)) {
    start = Math.min(start, last.from);
    ranges.pop();
  }
  ranges.push({ from: start, to });
}
