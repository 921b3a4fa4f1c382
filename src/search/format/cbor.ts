/**
 * Decodes the CBOR (RFC 8949) that Pagefind writes: whole numbers, texts and arrays, nothing else.
 * Throws on anything else, and where the bytes end too early.
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  let position = 0;

  function readItem(): unknown {
    const first = view.getUint8(position++);
    const argument = readArgument(first & 31);
    switch (first >> 5) {
      case 0:
        return argument;
      case 1:
        return -1 - argument;
      case 3:
        position += argument;
        if (position > bytes.length) throw new RangeError('CBOR ends within a text');
        return text.decode(bytes.subarray(position - argument, position));
      case 4:
        return Array.from({ length: argument }, readItem);
      default:
        throw new TypeError(`CBOR has an item 0x${first.toString(16)}`);
    }
  }

  function readArgument(short: number): number {
    if (short < 24) return short;
    const width = 1 << (short - 24);
    position += width;
    switch (width) {
      case 1:
        return view.getUint8(position - 1);
      case 2:
        return view.getUint16(position - 2);
      case 4:
        return view.getUint32(position - 4);
      case 8:
        return Number(view.getBigUint64(position - 8));
      default:
        throw new TypeError('CBOR has an item of no definite length');
    }
  }

  return readItem();
}
