/** Major types of CBOR (RFC 8949, 3.1) that Pagefind uses. */
const unsigned = 0;
const negative = 1;
const text = 3;
const list = 4;

/**
 * Walks through the CBOR that Pagefind writes, without making values of what nobody asked for. Every
 * method throws where something else stands than it is to read.
 */
export class CborReader {
  readonly bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position: number) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Reads the head of a list, and returns how many items follow. */
  list(): number {
    return this.#head(list);
  }

  /** Reads a list that must have so many items. */
  listOf(items: number): void {
    if (this.#head(list) !== items) fail();
  }

  unsigned(): number {
    return this.#head(unsigned);
  }

  /** Reads a whole number of either sign. */
  integer(): number {
    return this.#major() === negative ? -1 - this.#head(negative) : this.#head(unsigned);
  }

  /** Reads a text, and returns its UTF-8. */
  text(): Uint8Array {
    const length = this.#head(text);
    const start = this.position;
    this.position += length;
    if (this.position > this.bytes.length) fail();
    return this.bytes.subarray(start, this.position);
  }

  /** Passes over one item with all that it holds. */
  skip(): void {
    for (let items = 1; items > 0; items--) {
      const major = this.#major();
      if (major === list) items += this.list();
      else if (major === text) this.text();
      else this.integer();
    }
  }

  #major(): number {
    return (this.bytes[this.position] ?? fail()) >> 5;
  }

  #head(major: number): number {
    const { bytes } = this;
    const first = bytes[this.position++] ?? fail();
    if (first >> 5 !== major) fail();
    const short = first & 31;
    if (short < 24) return short;
    if (short > 26) fail();
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left--)
      value = value * 256 + (bytes[this.position++] ?? fail());
    return value;
  }
}

function fail(): never {
  throw new Error('A file of Pagefind has another shape than that of 1.6.0');
}
