import type { MentionedName } from './find-names.ts';

/** Which names of a report stand together in a sentence of it, other than as words of one name. */
export class Meetings {
  /** The names by their keys, counted from 0. */
  readonly #numbers: ReadonlyMap<string, number>;
  /** For each name and each other 1 where they meet. */
  readonly #met: Uint8Array;

  constructor(names: readonly MentionedName[]) {
    this.#numbers = new Map(names.map(({ key }, number) => [key, number]));
    this.#met = new Uint8Array(names.length ** 2);
    const sentences = new Map<number, { number: number; run: number }[]>();
    for (const [number, { at }] of names.entries())
      for (const [sentence, run] of at) {
        const others = sentences.get(sentence) ?? [];
        for (const other of others) if (other.run !== run) this.#note(number, other.number);
        others.push({ number, run });
        sentences.set(sentence, others);
      }
  }

  /** True for the keys of two names that meet. */
  meet(one: string, other: string): boolean {
    const [a, b] = [this.#numbers.get(one), this.#numbers.get(other)];
    return a !== undefined && b !== undefined && this.#met[a * this.#numbers.size + b] === 1;
  }

  #note(one: number, other: number): void {
    this.#met[one * this.#numbers.size + other] = 1;
    this.#met[other * this.#numbers.size + one] = 1;
  }
}
