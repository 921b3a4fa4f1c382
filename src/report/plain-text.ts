/** ASCII, quotation marks and dashes: most passages have nothing else, and reading them takes a fraction of the time. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

const plain = /^[\0-\x7f‘’“”–—]*$/;

const [letter, digit] = [1, 2];
/** What each character of ASCII is; 0 for what stands between words. */
const kinds = new Uint8Array(128);
for (let code = 0; code < kinds.length; code++) {
  const character = String.fromCharCode(code);
  kinds[code] = /[a-z]/i.test(character) ? letter : /\d/.test(character) ? digit : 0;
}

/** Where in a plain text the next letters and digits begin, from `at` on; its length if there are none. */
export function startOfWord(text: string, at: number): number {
  let start = at;
  while (start < text.length && kindAt(text, start) === 0) start++;
  return start;
}

/** Where letters and digits of a plain text end, from `at` on. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindAt(text, end) !== 0) end++;
  return end;
}

/** Where digits of a plain text end, from `at` on. */
export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindAt(text, end) === digit) end++;
  return end;
}

function kindAt(text: string, at: number): number {
  // Beyond ASCII plain texts have only quotation marks and dashes.
  return kinds[text.charCodeAt(at)] ?? 0;
}
