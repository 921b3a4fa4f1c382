import type { TruthPassage, TruthReport } from './truth.ts';
import { truthWords } from './truth-words.ts';

/** Says whether a passage holds something. */
export type Test = (passage: TruthPassage) => boolean;

/** The words of `text` stand in a row. */
export function running(text: string): Test {
  const run = ` ${truthWords(text).join(' ')} `;
  return (passage) => passage.run.includes(run);
}

/** A word begins with these letters. */
export function beginning(letters: string): Test {
  return (passage) => passage.run.includes(` ${letters}`);
}

/** The two words stand at most `distance` words from each other, whichever comes first. */
export function near(left: string, right: string, distance: number): Test {
  return ({ run, words }) => {
    if (!run.includes(` ${left} `) || !run.includes(` ${right} `)) return false;
    const places = (word: string) => words.flatMap((each, index) => (each === word ? [index] : []));
    const rights = places(right);
    return places(left).some((a) => rights.some((b) => a !== b && Math.abs(a - b) <= distance));
  };
}

export function every(...tests: readonly Test[]): Test {
  return (passage) => tests.every((test) => test(passage));
}

export function some(...tests: readonly Test[]): Test {
  return (passage) => tests.some((test) => test(passage));
}

/** What a query asks for: one passage that passes, in a report in which none passes `without`, within the days. */
export interface Wanted {
  test: Test;
  without?: Test | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The reports that hold what is wanted. */
export function reportsWith(reports: readonly TruthReport[], wanted: Wanted): TruthReport[] {
  const { test, without, from = '', to = '9' } = wanted;
  return reports.filter(
    ({ day, passages }) =>
      day >= from &&
      day <= to &&
      passages.some(test) &&
      !(without && passages.some((passage) => without(passage))),
  );
}
