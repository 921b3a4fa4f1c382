import { createHash } from 'node:crypto';

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
  const base = `p-${createHash('sha256').update(normalizeText(text)).digest('hex').slice(0, 8)}`;
  let id = base;
  for (let ordinal = 2; taken.has(id); ordinal++) id = `${base}-${ordinal}`;
  return id as PassageId;
}

/** Letters and digits in lower case, everything between them one space. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
