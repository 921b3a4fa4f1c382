/** A word of a text, in the form in which the index has it. */
export interface Word {
  /** Lower case, without accents and punctuation; the point of a decimal as `joiner`. */
  form: string;
  /** Where it stands in the text, in UTF-16 code units. */
  start: number;
  end: number;
}

/**
 * Joins the parts of one word: no text has it, and Pagefind takes it for a letter. At `_` it would part
 * `1_75` and find `75` too.
 */
export const joiner = '\uA78F';

/** Dotted capitals (`U.S.`), numbers with points and commas, words with apostrophes inside. */
const pattern =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?!\p{L})|\p{N}+(?:[.,]\p{N}+)+[\p{L}\p{N}\p{M}]*|[\p{L}\p{N}\p{M}\u00AD\u200B]+(?:['’‘ʼ´`][\p{L}\p{N}\p{M}\u00AD\u200B]+)*/gu;

/**
 * The words of a text, of the index and of queries alike. Hyphens, dashes and slashes part words
 * (`Il-76` is `il` and `76`); apostrophes do not, and a possessive `'s` is left out.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const form = formOf(match[0]);
    if (form) words.push({ form, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function formOf(written: string): string {
  const plain = written
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘ʼ´`]s$/u, '')
    .replace(/['’‘ʼ´`\p{M}\u00AD\u200B\uA78F]/gu, '')
    .normalize('NFC');
  return /^\p{N}+[.,]/u.test(plain) ? numberOf(plain) : plain.replaceAll('.', '');
}

/** In `1,234` the comma goes; before other than three digits it is a point, as in `1.7`. */
function numberOf(plain: string): string {
  return plain.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '').replace(/[.,]/gu, joiner);
}
