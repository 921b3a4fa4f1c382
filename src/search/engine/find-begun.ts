import { atomsOf, type Sequence } from './plan.ts';
import type { Lexicon } from './lexicon.ts';
import { findWords, type Words } from './spellings.ts';
import { sum } from './sum.ts';

/** Words at most, and bytes of postings at most, but for those of the likeliest word. */
const most = { words: 5, bytes: 20_000 };

/** The likeliest ways to end a term whose last word is only begun, most frequent first; no more than are soon loaded. */
export async function findBegun(term: Words, lexicon: Lexicon): Promise<Sequence[]> {
  const before = term.words.slice(0, -1);
  const likely = (await lexicon.startingWith(term.words.at(-1) ?? ''))
    .toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .slice(0, most.words);
  const ways = await Promise.all(
    likely.map(([word]) => findWords({ ...term, words: [...before, word] }, lexicon)),
  );
  let bytes = 0;
  return ways
    .filter((way) => way !== undefined)
    .filter((way, index) => {
      const all = bytes + bytesOf(way);
      if (index > 0 && all > most.bytes) return false;
      bytes = all;
      return true;
    });
}

function bytesOf(sequence: Sequence): number {
  return sum(
    atomsOf([sequence]).flatMap(({ found }) =>
      [...found.bundles.values()].flatMap(({ sizes }) => sizes),
    ),
  );
}
