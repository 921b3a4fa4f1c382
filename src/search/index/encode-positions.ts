/**
 * Positions of a word, ascending and each once, as `postings.bin` has them: see format/bundle-files.ts.
 */
export function encodePositions(positions: readonly number[]): Uint8Array {
  const order = orderFor(positions);
  const bytes: number[] = [order];
  let byte = 0;
  let free = 8;
  const write = (value: number, digits: number): void => {
    let left = digits;
    while (left > 0) {
      const taken = Math.min(left, free);
      left -= taken;
      free -= taken;
      byte |= ((value >>> left) & ((1 << taken) - 1)) << free;
      if (free > 0) continue;
      bytes.push(byte);
      byte = 0;
      free = 8;
    }
  };
  let before = -1;
  for (const position of positions) {
    const value = position - before - 1 + 2 ** order;
    const digits = 32 - Math.clz32(value);
    write(0, digits - order - 1);
    write(value, digits);
    before = position;
  }
  if (free < 8) bytes.push(byte);
  return Uint8Array.from(bytes);
}

/** Half the gap that is usual makes the code short: within two in a hundred of the best order. */
function orderFor(positions: readonly number[]): number {
  const usual = Math.floor(((positions.at(-1) ?? 0) + 1) / positions.length);
  return Math.max(0, 30 - Math.clz32(usual));
}
