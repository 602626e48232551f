/** A small deterministic generator of chance, so that a run can be repeated from its seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Chance of one subject's own, so that a life is the same whichever others are simulated. */
export const chanceOf = (seed: number, number: number): (() => number) =>
  chance(Math.imul(seed ^ (number + 1), 0x9e3779b1));

/** Draws from one source of chance. */
export class Draw {
  constructor(private readonly random: () => number) {}

  /** True so often of a hundred times. */
  percent(often: number): boolean {
    return this.random() * 100 < often;
  }

  /** A whole number between two others, both allowed. */
  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  of<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }
}
