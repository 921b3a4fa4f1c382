import { normalizeText, type PassageId } from '../report/passage-id.ts';
import type { LivePassage } from './ledger.ts';
import { findShared, runsOf, wordsOf, type Words } from './shared-words.ts';
import { weighWords } from './weigh-words.ts';

/** How much of the shorter of two wordings the other must hold to be its successor … */
const leastShared = 0.5;
/** … and how much where both stand between the same passages. */
const leastSharedInPlace = 0.3;
/** Of two that share as much, the one in place is meant. */
const placeBonus = 1.5;
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
  /** Weight of what is shared, raised where the place speaks for it. */
  rank: number;
  places: ReadonlySet<number>;
}

type Find = (passage: Placed) => Match | undefined;

/**
 * For each passage that is gone the one that it has become, if any. A passage that stayed becomes no
 * other's successor, unless it has the same words. What shares most chooses first, and words that it has
 * taken count for no other: so two passages may merge, but a neighbour of like wording is no successor.
 *
 * @param removed passages that were gone before; they may come back reworded
 * @param succeeded passages whose successor is gone; where that was a merger that is undone, they do not
 *   share its lot
 */
export function matchPassages(
  before: readonly LivePassage[],
  after: readonly LivePassage[],
  removed: readonly LivePassage[] = [],
  succeeded: readonly LivePassage[] = [],
): Map<PassageId, PassageId> {
  const successors = new Map<PassageId, PassageId>();
  if (before.length + removed.length + succeeded.length === 0) return successors;
  const same = new Map(after.map(({ id, text }) => [normalizeText(text), id]));
  const open: Placed[] = [];
  for (const passage of [...placeOthers(before, after), ...removed.map((each) => place(each))]) {
    const twin = same.get(passage.words.join(' '));
    if (twin) successors.set(passage.id, twin);
    else open.push(passage);
  }
  // Of a report that is new, or as it was, nothing is gone.
  if (open.length === 0 && succeeded.length === 0) return successors;
  const find = matcher(before, after);
  // Before any words are taken: these passages may share them with what came after them.
  for (const { id, text } of succeeded) {
    const match = find(place({ id, text }));
    if (match) successors.set(id, match.appeared.id);
  }
  const order = open
    .map((passage) => ({ passage, rank: find(passage)?.rank ?? 0 }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank);
  for (const { passage } of order) {
    const match = find(passage);
    if (!match) continue;
    successors.set(passage.id, match.appeared.id);
    for (const at of match.places) match.appeared.taken.add(at);
  }
  return successors;
}

/** The passages that the other version has not. */
function placeOthers(passages: readonly LivePassage[], others: readonly LivePassage[]): Placed[] {
  const ids = new Set(others.map(({ id }) => id));
  const stayed = passages.map(({ id }) => (ids.has(id) ? id : undefined));
  const known = (id: PassageId | undefined) => id !== undefined;
  return passages.flatMap((passage, index) =>
    stayed[index]
      ? []
      : [place(passage, stayed.slice(0, index).findLast(known), stayed.slice(index).find(known))],
  );
}

function place({ id, text }: LivePassage, previous?: PassageId, next?: PassageId): Placed {
  return { id, words: wordsOf(text), previous, next };
}

/** Finds the new passage that holds most of one that is gone, if one holds enough. */
function matcher(before: readonly LivePassage[], after: readonly LivePassage[]): Find {
  const appeared = placeOthers(after, before).map((each) => ({
    ...each,
    taken: new Set<number>(),
  }));
  const candidatesOf = indexCandidates(appeared);
  const weightOf = weighWords([...before, ...after].map(({ text }) => wordsOf(text)));
  const weigh = (words: Words) => words.reduce((sum, word) => sum + weightOf(word), 0);
  return (passage) => {
    const whole = weigh(passage.words);
    let best: Match | undefined;
    for (const candidate of candidatesOf(passage)) {
      const inPlace = isInPlace(passage, candidate);
      const length = inPlace ? runLengthInPlace : runLength;
      const shared = findShared(passage.words, candidate.words, length, candidate.taken);
      const weight = weigh(passage.words.filter((_, at) => shared.places.has(at)));
      const least = inPlace ? leastSharedInPlace : leastShared;
      if (weight < least * Math.min(whole, weigh(candidate.words))) continue;
      if (weight < leastPart * whole) continue;
      const rank = inPlace ? weight * placeBonus : weight;
      if (rank > (best?.rank ?? 0))
        best = { appeared: candidate, rank, places: shared.otherPlaces };
    }
    return best;
  };
}

/** Finds the new passages that stand in a passage's place or share a run of words with it. */
function indexCandidates(appeared: readonly Appeared[]): (passage: Placed) => Appeared[] {
  const byRun = new Map<string, Set<Appeared>>();
  for (const each of appeared)
    for (const { run } of runsOf(each.words, runLength))
      byRun.set(run, (byRun.get(run) ?? new Set()).add(each));
  return (passage) => {
    const sharing = new Set(
      runsOf(passage.words, runLength).flatMap(({ run }) => [...(byRun.get(run) ?? [])]),
    );
    return appeared.filter((each) => sharing.has(each) || isInPlace(passage, each));
  };
}

/** Whether two passages of different versions stand beside the same passage that stayed. */
function isInPlace(a: Placed, b: Placed): boolean {
  return (
    (a.previous !== undefined && a.previous === b.previous) ||
    (a.next !== undefined && a.next === b.next)
  );
}
