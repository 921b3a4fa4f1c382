/**
 * Bytes of which a member of gzip takes a whole number: a comment of blanks in its header (RFC 1952, 2.3) fills it
 * up. So one character tells its size, and the sizes of thousands can be told.
 */
export const sizeStep = 32;

/** What the codes of sizes begin at, so that most are printable. */
const offset = 32;

/** Each size as one character, whose code unit is `offset` + steps. */
export function printSizes(sizes: readonly number[]): string {
  return String.fromCharCode(...sizes.map((size) => offset + size / sizeStep));
}

export function readSizes(printed: string): number[] {
  return Array.from(
    { length: printed.length },
    (_, index) => (printed.charCodeAt(index) - offset) * sizeStep,
  );
}
