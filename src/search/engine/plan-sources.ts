import { sourceMark } from '../format/bundle-files.ts';
import { joiner } from '../words.ts';
import type { Lexicon } from './lexicon.ts';
import type { PlannedClause } from './plan.ts';
import { findWords } from './spellings.ts';

/**
 * The clause that a passage meets if it cites one of the outlets. What is no outlet's full name is taken for
 * a part of it: `rybar` for `t.me/rybar`.
 */
export async function planSources(
  outlets: readonly string[],
  lexicon: Lexicon,
): Promise<{ silent: PlannedClause[]; remarks: string[] }> {
  if (outlets.length === 0) return { silent: [], remarks: [] };
  const marks = await Promise.all(outlets.map((outlet) => findMarks(outlet, lexicon)));
  const sequences = await Promise.all(
    [...new Set(marks.flat())].map((word) => findWords({ words: [word], prefix: false }, lexicon)),
  );
  return {
    silent: [
      {
        type: 'any',
        offset: 0,
        options: sequences
          .filter((sequence) => sequence !== undefined)
          .map((sequence) => ({ sequences: [sequence], weight: 0 })),
      },
    ],
    remarks: outlets
      .filter((_, index) => marks[index]?.length === 0)
      .map((outlet) => `No passage cites “${outlet.slice(0, 40)}”.`),
  };
}

async function findMarks(outlet: string, lexicon: Lexicon): Promise<string[]> {
  const whole = sourceMark(outlet);
  if (await lexicon.find(whole)) return [whole];
  const start = sourceMark('');
  const part = whole.slice(start.length - 1);
  return (await lexicon.startingWith(start))
    .map(([word]) => word)
    .filter((word) => `${word}${joiner}`.includes(`${part}${joiner}`));
}
