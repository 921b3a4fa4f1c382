import { countWords, isComplete, isCutShort, isProse, isTitleCase } from './sentence-shape.ts';
import { furnitureRuleOf, isCredit } from './known-furniture.ts';

/** The headline among the lines of a wire report, and where its text can begin. */
export interface Headline {
  /** As printed; undefined where the text has none. */
  title?: string | undefined;
  /** Index of the first line after the last headline above the text. */
  begin: number;
}

/**
 * Finds the headline: the line that the page repeats, with the site's name ("… | News") or without; else the
 * first line if it has the shape of one. A paragraph of the text is never taken for it.
 */
export function findHeadline(lines: readonly string[]): Headline {
  const title = repeatedHeadline(lines) ?? firstHeadline(lines);
  if (title === undefined) return { begin: 0 };
  const total = proseWords(lines);
  let begin = 0;
  let before = 0;
  lines.forEach((line, index) => {
    before += proseWords([line]);
    if (isSameTitle(line, title) && before <= total * 0.4) begin = index + 1;
  });
  return { title, begin };
}

/** Whether a line is the headline again, with or without the name of the site. */
export function isSameTitle(line: string, title: string): boolean {
  if (line.length > title.length + 120) return false;
  return [line, ...stems(line)].some((each) => fold(each) === fold(title));
}

/** Words in whole sentences. */
export function proseWords(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (isProse(line) ? countWords(line) : 0), 0);
}

/** The line that another one repeats with the name of the site, or the first one if it comes again. */
function repeatedHeadline(lines: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const line of lines) {
    if (line.length > 400) continue;
    counts.set(fold(line), (counts.get(fold(line)) ?? 0) + 1);
    for (const stem of stems(line)) named.add(fold(stem));
  }
  return lines.find((line, index) => {
    if (line.length > 300 || countWords(line) < 4 || !hasShape(line)) return false;
    // Galleries and menus repeat lines, too; the headline is repeated where the document begins.
    return named.has(fold(line)) || (index < 2 && (counts.get(fold(line)) ?? 0) > 1);
  });
}

function firstHeadline(lines: readonly string[]): string | undefined {
  const candidates = lines.filter((line) => !furnitureRuleOf(line) && !isCredit(line));
  const [first] = candidates;
  if (first === undefined || isProse(first)) {
    return first !== undefined && candidates.length > 1 && isSentenceTitle(first)
      ? first
      : undefined;
  }
  if (hasShape(first) && countWords(first) >= 3) return first;
  const prose = lines.findIndex((line) => isProse(line) && countWords(line) >= 12);
  return lines
    .slice(0, prose < 0 ? undefined : prose)
    .find((line) => hasShape(line) && countWords(line) >= 5);
}

/** A headline of whole sentences: short, its words mostly with capital letters. */
const isSentenceTitle = (line: string): boolean => countWords(line) <= 18 && isTitleCase(line);

function hasShape(line: string): boolean {
  if (line.length > 300 || furnitureRuleOf(line) || isCredit(line) || isCutShort(line))
    return false;
  return (
    countWords(line) <= 30 && /\p{L}/u.test(line) && (!isComplete(line) || /[?!”"’']$/.test(line))
  );
}

const stems = (line: string): string[] =>
  [...line.matchAll(/\s(?:[|·»]|[-–—])\s/gu)].map((match) => line.slice(0, match.index));

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
