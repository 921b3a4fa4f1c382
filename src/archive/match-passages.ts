import { normalizeText, type PassageId } from '../report/passage-id.ts';
import type { LivePassage } from './ledger.ts';
import { findShared, runsOf, wordsOf, type Words } from './shared-words.ts';

/** How much of the shorter of two wordings the other must hold to be its successor … */
const leastShared = 0.5;
/** … and how much where both stand between the same passages. */
const leastSharedInPlace = 0.3;
/** What holds less of a passage is no successor, only a remnant. */
const leastPart = 0.25;
/** Runs of so many words count as shared; shorter ones are common in any two texts. */
const runLength = 3;
const runLengthInPlace = 2;

interface Placed {
  id: PassageId;
  words: Words;
  /** The passages that stayed around it. */
  previous: PassageId | undefined;
  next: PassageId | undefined;
}

/** A passage that is new, with the places of its words that are known to come from a passage that is gone. */
interface Appeared extends Placed {
  taken: Set<number>;
}

interface Match {
  appeared: Appeared;
  count: number;
  places: number[];
}

/**
 * For each passage that is gone the one that it has become, if any. A passage that stayed becomes no
 * other's successor, unless it has the same words. What shares most chooses first, and words that it has
 * taken count for no other: so two passages may merge, but a neighbour of like wording is no successor.
 *
 * @param removed passages that were gone before; they may come back reworded
 */
export function matchPassages(
  before: readonly LivePassage[],
  after: readonly LivePassage[],
  removed: readonly LivePassage[] = [],
): Map<PassageId, PassageId> {
  const successors = new Map<PassageId, PassageId>();
  const same = new Map(after.map(({ id, text }) => [normalizeText(text), id]));
  const gone = placeOthers(before, after);
  const back = removed.map((passage) => placed(passage, undefined, undefined));
  const appeared = placeOthers(after, before).map((each) => ({
    ...each,
    taken: new Set<number>(),
  }));
  const candidatesOf = indexCandidates(appeared);

  const open = [...gone, ...back].flatMap((passage) => {
    const twin = same.get(passage.words.join(' '));
    if (twin) successors.set(passage.id, twin);
    const candidates = twin ? [] : candidatesOf(passage);
    const count = bestOf(passage, candidates)?.count;
    return count === undefined ? [] : [{ passage, candidates, count }];
  });
  for (const { passage, candidates } of open.toSorted((a, b) => b.count - a.count)) {
    const match = bestOf(passage, candidates);
    if (!match) continue;
    successors.set(passage.id, match.appeared.id);
    for (const place of match.places) match.appeared.taken.add(place);
  }
  return successors;
}

/** The passages that the other version has not. */
function placeOthers(passages: readonly LivePassage[], others: readonly LivePassage[]): Placed[] {
  const ids = new Set(others.map(({ id }) => id));
  const stayed = passages.map(({ id }) => (ids.has(id) ? id : undefined));
  return passages.flatMap((passage, index) =>
    stayed[index]
      ? []
      : [
          placed(
            passage,
            stayed.slice(0, index).findLast((id) => id !== undefined),
            stayed.slice(index).find((id) => id !== undefined),
          ),
        ],
  );
}

function placed({ id, text }: LivePassage, previous?: PassageId, next?: PassageId): Placed {
  return { id, words: wordsOf(text), previous, next };
}

/** Finds the new passages that stand in a passage's place or share a run of words with it. */
function indexCandidates(appeared: readonly Appeared[]): (passage: Placed) => Appeared[] {
  const byRun = Map.groupBy(
    appeared.flatMap((each) =>
      [...new Set(runsOf(each.words, runLength).map(({ run }) => run))].map((run) => ({
        run,
        each,
      })),
    ),
    ({ run }) => run,
  );
  return (passage) => {
    const runs = runsOf(passage.words, runLength);
    const sharing = runs.flatMap(({ run }) => (byRun.get(run) ?? []).map(({ each }) => each));
    const found = new Set([...appeared.filter((each) => isInPlace(passage, each)), ...sharing]);
    return appeared.filter((each) => found.has(each));
  };
}

function isInPlace(a: Placed, b: Placed): boolean {
  return (
    (a.previous !== undefined && a.previous === b.previous) ||
    (a.next !== undefined && a.next === b.next)
  );
}

/** The candidate that holds most of a passage, if one holds enough; of equals the one in its place. */
function bestOf(passage: Placed, candidates: readonly Appeared[]): Match | undefined {
  let best: Match | undefined;
  for (const appeared of candidates) {
    const inPlace = isInPlace(passage, appeared);
    const length = inPlace ? runLengthInPlace : runLength;
    const { count, places } = findShared(passage.words, appeared.words, length, appeared.taken);
    const share = count / Math.min(passage.words.length, appeared.words.length);
    if (share < (inPlace ? leastSharedInPlace : leastShared)) continue;
    if (count / passage.words.length < leastPart) continue;
    if (!best || count > best.count) best = { appeared, count, places };
  }
  return best;
}
