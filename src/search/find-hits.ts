import type { Posting, Postings, SearchIndex } from './open-index.ts';
import type { Query } from './parse-query.ts';
import type { Kind, SearchState } from './search-state.ts';

/** What a query found. */
export interface Findings {
  /** In the order asked for, of the kinds and years asked for. */
  hits: Posting[];
  /** Hits of each kind in the years asked for. */
  kinds: Map<Kind, number>;
  /** Hits of each year among the kinds asked for, newest first. */
  years: Map<string, number>;
}

/** Passages that hold all words and phrases of a query and none of those it excludes. */
export async function findHits(
  index: SearchIndex,
  query: Query,
  { kinds, years, order }: Pick<SearchState, 'kinds' | 'years' | 'order'>,
): Promise<Findings> {
  const found = await findAll(index, query);
  const wire = found.size > 0 ? await index.findInWire(rarest(query.all)) : found;
  const findings: Findings = { hits: [], kinds: new Map(), years: new Map() };
  const hits: Candidate[] = [];
  for (const [key, candidate] of found) {
    const kind = wire.has(key) ? 'wire' : 'assessment';
    const { year } = candidate.posting;
    const rightKind = kinds.length === 0 || kinds.includes(kind);
    const rightYear = years.length === 0 || years.includes(year);
    if (rightYear) findings.kinds.set(kind, (findings.kinds.get(kind) ?? 0) + 1);
    if (rightKind) findings.years.set(year, (findings.years.get(year) ?? 0) + 1);
    if (rightKind && rightYear) hits.push(candidate);
  }
  // Newest first as they come; sorting is stable.
  if (order === 'oldest') hits.reverse();
  if (order === 'relevance') hits.sort((a, b) => a.distance - b.distance);
  return { ...findings, hits: hits.map((candidate) => candidate.posting) };
}

/** How many passages hold each word or phrase of a query by itself. */
export async function countParts(
  index: SearchIndex,
  query: Query,
): Promise<{ part: string; count: number }[]> {
  return Promise.all(
    query.all.map(async (part) => ({ part, count: (await index.find(part)).size })),
  );
}

interface Candidate {
  posting: Posting;
  /** How far the passage is from being about the words, 0 for the closest. */
  distance: number;
}

async function findAll(index: SearchIndex, query: Query): Promise<Map<string, Candidate>> {
  const found: Postings[] = [];
  for (const part of query.all.toSorted(longestFirst)) {
    const postings = await index.find(part);
    if (postings.size === 0) return new Map();
    found.push(postings);
  }
  const [first = new Map<string, Posting>(), ...rest] = found;
  const excluded = await Promise.all(query.none.map((part) => index.find(part)));
  const candidates = new Map<string, Candidate>();
  for (const [key, posting] of first) {
    if (excluded.some((postings) => postings.has(key))) continue;
    const others = rest.map((postings) => postings.get(key)?.position);
    if (others.includes(undefined)) continue;
    const positions = [posting.position, ...others.filter((position) => position !== undefined)];
    candidates.set(key, { posting, distance: distanceOf(positions) });
  }
  return candidates;
}

/** Long words are rare as a rule: with them first, a search in vain ends early. */
function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

function rarest(parts: readonly string[]): string {
  return parts.toSorted(longestFirst)[0] ?? '';
}

/**
 * Words close together and early in a passage are what it is about: analysts put the topic first. In
 * classes that double in width, so that of passages much alike the newer comes first.
 */
function distanceOf(positions: readonly number[]): number {
  const lead = Math.min(...positions);
  const gap = Math.max(...positions) - lead - positions.length + 1;
  return Math.floor(Math.log2(1 + Math.max(gap, 0) + lead / 4));
}
