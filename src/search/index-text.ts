/** Marks a space that is not in the text; punctuation, which the index passes over. */
const mark = '\u2055';
/** Stands for the point of a decimal; a letter, so that the index does not drop it (`1.7` would become 17). */
const decimalPoint = '\uA78F';

/**
 * The text as it goes into the index; queries pass through here too. Pagefind drops words that a dash or
 * a slash joins, keeps a currency sign as part of a number, and reads `1.7` as 17.
 *
 * `showText` undoes it.
 */
export function indexText(text: string): string {
  return text
    .replaceAll(mark, '*')
    .replace(/(?<=\d)\.(?=\d)/g, decimalPoint)
    .replace(
      /(?<=(\S?))([–—―/…\p{Sc}]+|\.{2,})(?=(\S?))/gu,
      (_, before: string, joint: string, after: string) =>
        `${before && ` ${mark}`}${joint}${after && `${mark} `}`,
    );
}

/** A text from the index as its report has it. */
export function showText(indexed: string): string {
  return indexed.replace(/ \u2055|\u2055 ?/g, '').replaceAll(decimalPoint, '.');
}

/**
 * The words of a text in the form in which the index is asked for them: lower case, without
 * punctuation. A hyphen or an apostrophe joins (`Il-76` is `il76`), as it does in the index.
 */
export function wordsOf(text: string): string[] {
  return indexText(text)
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}\p{M}]+/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
