import { seededRandom } from '../random.ts';
import type { Test } from './truth-tests.ts';
import { truthWords } from './truth-words.ts';
import type { TruthPassage, TruthReport } from './truth.ts';

/** Draws from an archive, always the same for the same seed. Throws where there is nothing to draw from. */
export interface Draw {
  /** A whole number from 0 to before `end`. */
  below(end: number): number;
  one<Thing>(things: readonly Thing[]): Thing;
  day(): string;
  /** A word of any title, of one spelling. */
  titleWord(): string;
  /** A passage of more than 30 words, or any that passes. */
  passage(test?: Test): TruthPassage;
  /** Those of four letters or more that have one spelling only. */
  plainOf(words: readonly string[]): string[];
  /** A word of four letters or more that stands in so many passages, and has one spelling only. */
  word(least: number, most: number): string;
  /** So many words of a passage, in a row, as a reader types them. */
  run(count: number): string;
  /** Something that passages have written so: of what there is, all are as likely. Without words of other spellings. */
  written(pattern: RegExp): string;
}

/** How many passages have a word. */
export function countPassages(reports: readonly TruthReport[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { passages } of reports)
    for (const { words } of passages)
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** @param spellings words with several spellings */
export function openDraw(
  reports: readonly TruthReport[],
  counts: ReadonlyMap<string, number>,
  spellings: ReadonlySet<string>,
  seed: number,
): Draw {
  const random = seededRandom(seed);
  const below = (end: number) => Math.floor(random() * end);
  const one = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[below(things.length)];
    if (thing === undefined) throw new Error('There is nothing to draw from.');
    return thing;
  };
  const passages = reports.flatMap((report) => report.passages);
  const long = passages.filter(({ words }) => words.length > 30);
  const isPlain = (word: string) => /^[a-z]{4,}$/.test(word) && !spellings.has(word);
  const plain = [...counts].filter(([word]) => isPlain(word));
  const titles = reports.map((report) => report.passages[0]?.text.split('\n')[0] ?? '');
  const titleWords = [...new Set(titles.flatMap(truthWords))].filter(
    (each) => !spellings.has(each),
  );
  const seen = new Map<string, string[]>();
  const passage = (test?: Test) => one(test ? passages.filter(test) : long);
  return {
    below,
    one,
    passage,
    day: () => one(reports).day,
    titleWord: () => one(titleWords),
    plainOf: (words) => words.filter(isPlain),
    word: (least, most) => one(plain.filter(([, count]) => count >= least && count <= most))[0],
    run(count) {
      const { words } = passage();
      const start = below(words.length - count + 1);
      return words
        .slice(start, start + count)
        .join(' ')
        .replaceAll('·', '.');
    },
    written(pattern) {
      const known = seen.get(pattern.source) ?? writingsOf(passages, pattern, spellings);
      seen.set(pattern.source, known);
      return one(known);
    },
  };
}

function writingsOf(
  passages: readonly TruthPassage[],
  pattern: RegExp,
  spellings: ReadonlySet<string>,
): string[] {
  const every = new RegExp(pattern.source, 'gu');
  const found = new Set(passages.flatMap(({ text }) => text.match(every) ?? []));
  const parts = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...found].filter((text) => !parts(text).some((part) => spellings.has(part))).toSorted();
}
