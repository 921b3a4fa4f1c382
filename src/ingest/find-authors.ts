import { countWords, isProse } from './sentence-shape.ts';

/**
 * The people of a wire report's byline among the lines below its headline, where they are sure: "By …", or a
 * name with a date or an account under it. Undefined if there is none.
 */
export function findAuthors(lines: readonly string[]): string[] | undefined {
  const paragraphs = lines.filter((line) => isProse(line) && countWords(line) >= 12);
  // The first may stand above the byline and sum the text up.
  const text = lines.indexOf(paragraphs[1] ?? paragraphs[0] ?? '');
  const head = lines.slice(0, Math.max(0, text));
  for (const [index, line] of head.entries()) {
    const named = byline.exec(line)?.[1] ?? (bylineAlone.test(line) ? head[index + 1] : undefined);
    const next = head[index + 1] ?? '';
    const signed = /^@|^updated$|^published\b/i.test(next) || isDate(next);
    const names = splitNames(named ?? (index <= 6 && signed ? line : ''));
    if (names.length > 0) return names;
  }
  return undefined;
}

/** Whether a line is a byline, or the name under a line that only says "By". */
export function isByline(line: string, before: string): boolean {
  if (bylineAlone.test(line)) return true;
  if (countWords(line) > 12 || isProse(line)) return false;
  const named = byline.exec(line)?.[1];
  return bylineAlone.test(before) || (named !== undefined && splitNames(named).length > 0);
}

const byline = /^(?:by|von|par|por|di|autor|автор|текст)\s*:?\s+(\p{Lu}.*)$/iu;
const bylineAlone = /^(by|von|par|por|di|autor|автор|текст)\s*:?$/iu;

const isDate = (line: string): boolean =>
  countWords(line) <= 10 && /\b(19|20)\d\d\b/.test(line) && /\d/.test(line) && !isProse(line);

/** The people that a byline names; none unless every part of it is the name of a person. */
export function splitNames(line: string): string[] {
  const names = line.split(/,\s+|\s+(?:and|und|et|y|e|и|і|та)\s+/u).map((name) => name.trim());
  return names.every(isPersonName) ? names : [];
}

/** Two to four words with capital letters, initials and particles among them. */
const isPersonName = (name: string): boolean =>
  /^\p{Lu}[\p{Ll}’'-]+\p{Lu}?[\p{L}’'-]*( (\p{Lu}\.?|(van|von|de|di|al|el|bin)|\p{Lu}[\p{L}’'-]+)){1,3}$/u.test(
    name,
  ) &&
  !/\b(News|Press|Staff|Update[ds]?|Published|Home|Live|World|War|Team|Desk|Editor|Getty|Images)\b/.test(
    name,
  );
