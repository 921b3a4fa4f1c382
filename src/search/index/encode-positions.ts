type Positions = readonly number[] | Int32Array;

/**
 * Positions of a word, ascending and each once, as `postings.bin` has them: see format/bundle-files.ts.
 */
export function encodePositions(positions: Positions): Uint8Array {
  const order = orderFor(positions);
  const bytes = new Uint8Array(1 + Math.ceil(countDigits(positions, order) / 8));
  bytes[0] = order;
  let end = 8;
  let before = -1;
  for (const position of positions) {
    const value = position - before - 1 + 2 ** order;
    before = position;
    // The zeros in front are there already.
    end += 2 * digitsOf(value) - order - 1;
    writeBefore(end, value, bytes);
  }
  return bytes;
}

/** Binary digits that all gaps take. */
function countDigits(positions: Positions, order: number): number {
  let digits = 0;
  let before = -1;
  for (const position of positions) {
    digits += 2 * digitsOf(position - before - 1 + 2 ** order) - order - 1;
    before = position;
  }
  return digits;
}

/** Writes a number in binary, so that its last digit stands before the bit `end`. */
function writeBefore(end: number, value: number, bytes: Uint8Array): void {
  let byte = (end - 1) >> 3;
  let free = 7 - ((end - 1) & 7);
  for (let left = value; left > 0; byte--) {
    bytes[byte] = (bytes[byte] ?? 0) | (left << free);
    left >>>= 8 - free;
    free = 0;
  }
}

function digitsOf(value: number): number {
  return 32 - Math.clz32(value);
}

/** Half the gap that is usual makes the code short: within two in a hundred of the best order. */
function orderFor(positions: Positions): number {
  const usual = Math.floor(((positions.at(-1) ?? 0) + 1) / positions.length);
  return Math.max(0, 30 - Math.clz32(usual));
}
