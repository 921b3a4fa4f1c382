import { blockLength } from '../format/bundle-files.ts';
import { ClauseCursor } from './clause-cursor.ts';
import type { Match } from './match-clause.ts';
import { factsOf, type Bundle } from './open-bundle.ts';
import { boilerplate, takeaway, title } from './report-layout.ts';

/** How much a word more of the same gains (the k of BM25). */
const saturation = 1.2;

/** What a passage gains besides its words, which count 1 where it has each of them once. */
const gains = { near: 0.8, run: 0.3, early: 0.15, takeaway: 0.25, title: 0.5, boilerplate: -10 };

/**
 * Scores passages: how often they hold what is sought, how rare that is, how near each other and in which
 * order it stands, how early, how long the passage is, and what kind of passage.
 *
 * @param matches of the clauses that count, in the order of the query
 * @param passages ascending
 */
export function rankPassages(
  bundle: Bundle,
  matches: readonly Match[],
  passages: Int32Array,
): Float64Array {
  const total = matches.reduce((sum, { ways }) => sum + heaviest(ways), 0) || 1;
  const cursors = matches.map((match) => new ClauseCursor(match));
  const scores = new Float64Array(passages.length);
  for (let index = 0; index < passages.length; index++) {
    const { start, blocks, flags } = factsOf(bundle, passages[index] ?? 0);
    let words = 0;
    let first = Infinity;
    for (const cursor of cursors) {
      cursor.enter(start, start + blocks * blockLength);
      if (cursor.count === 0) continue;
      words += cursor.weight * frequency(cursor.count, blocks);
      first = Math.min(first, cursor.start);
    }
    scores[index] =
      words / total +
      gains.early / (1 + (first - start) / 24) +
      closeness(cursors) +
      gainOfKind(flags);
  }
  return scores;
}

function heaviest(ways: Match['ways']): number {
  return ways.reduce((most, { weight }) => Math.max(most, weight), 0);
}

/** BM25's part for a word: it grows with its occurrences, and less so in a long passage. */
function frequency(count: number, blocks: number): number {
  return (count * (saturation + 1)) / (count + saturation * (0.5 + 0.25 * blocks));
}

/** From 0 to `near` + `run`, for the smallest stretch that holds one occurrence of each clause. */
function closeness(cursors: readonly ClauseCursor[]): number {
  if (cursors.length < 2) return 0;
  for (const { count } of cursors) if (count === 0) return 0;
  for (let best = 0; ;) {
    best = Math.max(best, closenessHere(cursors));
    let first = cursors[0];
    for (const cursor of cursors) if (first && cursor.start < first.start) first = cursor;
    if (!first?.advance()) return best;
  }
}

/** The same for the occurrences at which the cursors stand. */
function closenessHere(cursors: readonly ClauseCursor[]): number {
  const origin = (cursors[0]?.start ?? 0) - (cursors[0]?.offset ?? 0);
  let low = Infinity;
  let high = 0;
  let words = 0;
  let before = -1;
  let inOrder = true;
  let inRun = true;
  for (const { start, end, offset } of cursors) {
    inOrder &&= start > before;
    inRun &&= start - offset === origin;
    if (start < low) low = start;
    if (end > high) high = end;
    words += end - start;
    before = start;
  }
  if (inRun) return gains.near + gains.run;
  return (gains.near * (inOrder ? 1 : 0.85)) / (1 + Math.max(0, high - low - words) / 3);
}

function gainOfKind(flags: number): number {
  return (
    (flags & takeaway ? gains.takeaway : 0) +
    (flags & title ? gains.title : 0) +
    (flags & boilerplate ? gains.boilerplate : 0)
  );
}
