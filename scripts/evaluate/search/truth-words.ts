/**
 * The words of a text as a reader would compare them: case, accents, apostrophes and a possessive `'s` do
 * not count; hyphens, dashes and slashes part words; `U.S.` is `us`; `1,700` is `1700` and `1.7` stays one
 * word. Written apart from `src/search` on purpose: what the search finds is held against it.
 */
export function truthWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u00AD\u200B]/gu, '')
    .replace(/[łøđ]/g, (letter) => (letter === 'ł' ? 'l' : letter === 'ø' ? 'o' : 'd'))
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/(?<=[\p{L}\p{N}])'s(?!'?[\p{L}\p{N}])/gu, '')
    .replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, '')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?!\p{L})/gu, (letters) =>
      letters.replaceAll('.', ''),
    )
    .replace(/(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu, '')
    .replace(/(?<=\p{N})[.,](?=\p{N})/gu, '·');
  return plain.split(/[^\p{L}\p{N}·]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
