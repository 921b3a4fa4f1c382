/** Major types of CBOR (RFC 8949, 3.1) that Pagefind uses. */
const unsigned = 0;
const negative = 1;
const text = 3;
const list = 4;

const firstRoom = 1 << 16;
/** Bytes of the head of an item at most: numbers take no more than 32 bits. */
const longestHead = 5;

/** Writes the CBOR that Pagefind reads, item after item. */
export class CborWriter {
  #bytes = new Uint8Array(firstRoom);
  #length = 0;

  /** The head of a list: so many items have to follow. */
  list(items: number): void {
    this.#head(list, items);
  }

  /** A whole number of either sign. */
  integer(value: number): void {
    if (value < 0) this.#head(negative, -1 - value);
    else this.#head(unsigned, value);
  }

  text(value: string | Uint8Array): void {
    const bytes = typeof value === 'string' ? Buffer.from(value) : value;
    this.#head(text, bytes.length);
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** All that has been written. */
  take(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #head(major: number, value: number): void {
    this.#makeRoom(longestHead);
    if (value < 24) {
      this.#bytes[this.#length++] = (major << 5) | value;
      return;
    }
    const size = value < 0x100 ? 0 : value < 0x10000 ? 1 : 2;
    this.#bytes[this.#length++] = (major << 5) | (24 + size);
    for (let shift = (8 << size) - 8; shift >= 0; shift -= 8)
      this.#bytes[this.#length++] = (value >>> shift) & 0xff;
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + bytes));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
