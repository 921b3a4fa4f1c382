/**
 * Values by words that stand in texts. A word is looked up where it stands: to cut it out and to look it up in a map
 * takes twice as long, which counts where it is done for every word of an archive.
 */
export class WordTable<Value> {
  readonly #words: string[] = [];
  readonly #values: Value[] = [];
  /** Open addressing: for each slot the hash of a word and its place in the lists, counted from 1, or 0. */
  #slots = new Int32Array(2 * 1024);

  /** What is known of the word that stands from `start` to before `end`; undefined if nothing is. */
  get(text: string, start: number, end: number): Value | undefined {
    const hash = hashOf(text, start, end);
    const slots = this.#slots;
    for (let slot = firstSlot(hash, slots); ; slot = (slot + 2) & (slots.length - 1)) {
      const place = slots[slot + 1] ?? 0;
      if (place === 0) return undefined;
      if (slots[slot] === hash && isAt(text, start, end, this.#words[place - 1] ?? ''))
        return this.#values[place - 1];
    }
  }

  /** Takes up a word that it does not have. */
  set(word: string, value: Value): void {
    this.#values.push(value);
    const count = this.#words.push(word);
    // Half of the slots stay free, so that what is looked for is found soon.
    if (4 * count > this.#slots.length) this.#slots = enlarge(this.#slots);
    place(hashOf(word, 0, word.length), count, this.#slots);
  }
}

function enlarge(slots: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * slots.length);
  for (let slot = 0; slot < slots.length; slot += 2)
    if (slots[slot + 1] !== 0) place(slots[slot] ?? 0, slots[slot + 1] ?? 0, larger);
  return larger;
}

function place(hash: number, count: number, slots: Int32Array): void {
  let slot = firstSlot(hash, slots);
  while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
  slots[slot] = hash;
  slots[slot + 1] = count;
}

function firstSlot(hash: number, slots: Int32Array): number {
  return (2 * hash) & (slots.length - 1);
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** By FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), of code units instead of bytes. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // Its lowest digits depend on the lowest of each letter alone.
  return hash ^ (hash >>> 15);
}
