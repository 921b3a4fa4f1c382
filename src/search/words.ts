/** A word of a text, in the form in which the index has it. */
export interface Word {
  /** Lower case, without accents and punctuation; the point of a decimal as `_`: `1_7`. */
  form: string;
  /** Where it stands in the text, in UTF-16 code units. */
  start: number;
  end: number;
}

/** Dotted capitals (`U.S.`), numbers with points and commas, words with apostrophes inside. */
const pattern =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?!\p{L})|\p{N}+(?:[.,]\p{N}+)+(?!\p{L})|[\p{L}\p{N}\p{M}\u00AD\u200B]+(?:['’‘ʼ´`][\p{L}\p{N}\p{M}\u00AD\u200B]+)*/gu;

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
    .replace(/['’‘ʼ´`\p{M}\u00AD\u200B]/gu, '')
    .normalize('NFC');
  return /^\p{N}+[.,]/u.test(plain) ? numberOf(plain) : plain.replaceAll('.', '');
}

/** `1,234` is `1234`, `1.7` is `1_7`, and a comma before other than three digits is a point too. */
function numberOf(plain: string): string {
  return plain.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '').replace(/[.,]/gu, '_');
}
