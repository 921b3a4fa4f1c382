import { blockLength } from '../format/bundle-files.ts';
import type { Match } from './match-clause.ts';
import { boilerplate, takeaway, title, type Bundle } from './open-bundle.ts';

/** How much a word more of the same gains (the k of BM25). */
const saturation = 1.2;

/** Weighs what can be said of a passage besides its words; the words of one that has each once count 1. */
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
  const cursors = matches.map((match) => new Cursor(match));
  return Float64Array.from(passages, (passage) => {
    const start = bundle.starts[passage] ?? 0;
    const blocks = bundle.blocks[passage] ?? 1;
    const end = start + blocks * blockLength;
    let words = 0;
    for (const cursor of cursors)
      words += cursor.enter(start, end) * frequency(cursor.count, blocks);
    const flags = bundle.flags[passage] ?? 0;
    return (
      words / total +
      closeness(cursors) +
      gains.early / (1 + (firstOf(cursors) - start) / 24) +
      (flags & takeaway ? gains.takeaway : 0) +
      (flags & title ? gains.title : 0) +
      (flags & boilerplate ? gains.boilerplate : 0)
    );
  });
}

function heaviest(ways: Match['ways']): number {
  return ways.reduce((most, { weight }) => Math.max(most, weight), 0);
}

/** BM25's part for a word: it grows with its occurrences, and less so in a long passage. */
function frequency(count: number, blocks: number): number {
  return (count * (saturation + 1)) / (count + saturation * (0.5 + 0.25 * blocks));
}

/** The occurrences of a clause in one passage after the other. */
class Cursor {
  readonly #match: Match;
  readonly offset: number;
  #from = 0;
  #to = 0;

  constructor(match: Match) {
    this.#match = match;
    this.offset = match.offset;
  }

  /** Goes on to a passage; returns the weight of the heaviest of what it holds. */
  enter(start: number, end: number): number {
    const { starts, kinds, ways } = this.#match;
    let next = this.#to;
    while ((starts[next] ?? Infinity) < start) next++;
    this.#from = next;
    let weight = 0;
    for (; (starts[next] ?? Infinity) < end; next++)
      weight = Math.max(weight, ways[kinds[next] ?? 0]?.weight ?? 0);
    this.#to = next;
    return weight;
  }

  get count(): number {
    return this.#to - this.#from;
  }

  startAt(index: number): number {
    return index < this.count ? (this.#match.starts[this.#from + index] ?? Infinity) : Infinity;
  }

  endAt(index: number): number {
    const { kinds, ways } = this.#match;
    return this.startAt(index) + (ways[kinds[this.#from + index] ?? 0]?.length ?? 1);
  }
}

function firstOf(cursors: readonly Cursor[]): number {
  return cursors.reduce((first, cursor) => Math.min(first, cursor.startAt(0)), Infinity);
}

/** From 0 to `gains.near` + `gains.run`, for the smallest stretch that holds one occurrence of each clause. */
function closeness(cursors: readonly Cursor[]): number {
  if (cursors.length < 2 || cursors.some(({ count }) => count === 0)) return 0;
  const places = cursors.map(() => 0);
  for (let best = 0; ;) {
    const { first, value } = closenessAt(cursors, places);
    best = Math.max(best, value);
    const next = (places[first] ?? 0) + 1;
    if (next === cursors[first]?.count) return best;
    places[first] = next;
  }
}

/** The same for one occurrence of each; `first` is the clause that stands before the others. */
function closenessAt(
  cursors: readonly Cursor[],
  places: readonly number[],
): { first: number; value: number } {
  let [first, low, high, words] = [0, Infinity, 0, 0];
  let [inOrder, inRun] = [true, true];
  let [before, origin] = [-1, 0];
  for (const [index, cursor] of cursors.entries()) {
    const start = cursor.startAt(places[index] ?? 0);
    const end = cursor.endAt(places[index] ?? 0);
    if (index === 0) origin = start - cursor.offset;
    inOrder &&= start > before;
    inRun &&= start - cursor.offset === origin;
    if (start < low) [first, low] = [index, start];
    high = Math.max(high, end);
    words += end - start;
    before = start;
  }
  if (inRun) return { first, value: gains.near + gains.run };
  const gap = Math.max(0, high - low - words);
  return { first, value: (gains.near * (inOrder ? 1 : 0.85)) / (1 + gap / 3) };
}
