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

const apostrophe = "'’‘ʼʹ´`′＇";
/** Letters, digits, accents, and characters without a width: soft hyphens, joiners. */
const inWord = String.raw`[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]`;

/** Dotted letters (`U.S.`, `e.g.`), numbers with points and commas, words with apostrophes inside. */
export const writtenWord = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}])\p{L}\p{M}*(?:\.\p{L}\p{M}*)+(?![\p{L}\p{N}\p{M}])\.?(?:[${apostrophe}][sS](?!${inWord}))?` +
    String.raw`|\p{N}+(?:[.,]\p{N}+)+${inWord}*` +
    `|${inWord}+(?:[${apostrophe}]${inWord}+)*`,
  'gu',
);

const possessive = new RegExp(`[${apostrophe}]s$`, 'u');
const silent = new RegExp(`[^\\p{L}\\p{N}.,⁄]|[${apostrophe}${joiner}]`, 'gu');

/** Letters whose strokes and ligatures Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/**
 * The words of a text, of the index and of queries alike. Hyphens, dashes and slashes part words
 * (`Il-76` is `il` and `76`); apostrophes do not, and a possessive `'s` is left out.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(writtenWord)) {
    const form = formOf(match[0]);
    if (form) words.push({ form, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The form of a word as `writtenWord` finds it; empty for what is no word. */
export function formOf(written: string): string {
  if (/^[a-z\d]+$/i.test(written)) return written.toLowerCase();
  const plain = written
    .normalize('NFKD')
    .toLowerCase()
    .replace(possessive, '')
    .replace(silent, '')
    .replace(/[łøđıæœß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
  return /^\p{N}+[.,⁄]/u.test(plain) ? numberOf(plain) : plain.replace(/[.,⁄]/g, '');
}

/** In `1,234` the comma goes; before other than three digits it is a point, as in `1.7`. */
function numberOf(plain: string): string {
  return plain.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '').replace(/[.,⁄]/g, joiner);
}
