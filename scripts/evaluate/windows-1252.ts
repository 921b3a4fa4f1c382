/** What the bytes 0x80–0x9f mean, by https://encoding.spec.whatwg.org/#windows-1252; gaps mean controls. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** HTML in windows-1252; what the encoding has not is written as a character reference. */
export function encodeWindows1252(html: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of html) {
    const code = character.codePointAt(0) ?? 0;
    const high = upper.indexOf(character);
    if (high >= 0) bytes.push(0x80 + high);
    else if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes.push(code);
    else bytes.push(...Buffer.from(`&#${code};`));
  }
  return Uint8Array.from(bytes);
}
