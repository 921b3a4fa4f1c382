import { hash } from 'node:crypto';
import { isPlain } from './plain-text.ts';

declare const brand: unique symbol;

/** Fragment that names a passage: `p-` and eight hexadecimal digits, with `-2`, `-3`, … on a duplicate. */
export type PassageId = string & { readonly [brand]: 'PassageId' };

/**
 * The id of a passage: the start of the SHA-256 of its normalized text, so that a change of case,
 * punctuation, markup or notes keeps it.
 *
 * @param taken ids given out in this report so far
 */
export function passageIdOf(text: string, taken: ReadonlySet<string>): PassageId {
  const base = `p-${hash('sha256', normalizeText(text)).slice(0, 8)}`;
  let id = base;
  for (let ordinal = 2; taken.has(id); ordinal++) id = `${base}-${ordinal}`;
  return id as PassageId;
}

/** Letters and digits in lower case, everything between them one space. */
export function normalizeText(text: string): string {
  if (isPlain(text))
    // Most of what stands between words is a space already.
    return text
      .toLowerCase()
      .replace(/[^a-z\d ][^a-z\d]*| [^a-z\d]+/g, ' ')
      .trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Passages as ledgers record those that stand in a report: NDJSON, one a line. */
export function recordPassages(passages: readonly { id: PassageId; text: string }[]): string {
  return passages.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');
}

/** How many words a text has; "T-72B3", "4,000" and "it’s" are one each. */
export function countWords(text: string): number {
  const word = isPlain(text)
    ? /[a-z\d]+(?:['’.,-][a-z\d]+)*/gi
    : /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
  let count = 0;
  while (word.test(text)) count += 1;
  return count;
}
