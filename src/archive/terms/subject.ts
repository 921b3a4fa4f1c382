import type { Term } from './read-terms.ts';

/** What a text is about. */
export interface Subject {
  /** How much each of its terms tells, in bits, by its key, in order of the text. */
  weights: ReadonlyMap<string, number>;
  /** The sum of all weights. */
  total: number;
  /** Keys of the names that set it apart: places and people, not Russia or the Kremlin. */
  names: ReadonlySet<string>;
}

/** Of a name with several words, those beside the one that tells most add this part of what they tell. */
const partOfName = 3 / 8;
/** Bits from which on a name sets a text apart. */
const apart = 4;
/** What is left of the likeness of texts that speak of different places or people. */
const otherNames = 0.5;

/** Weighs the terms of a text. A name counts about once, however many words it has. */
export function subjectOf(terms: readonly Term[]): Subject {
  const weights = new Map<string, number>();
  const names = new Set<string>();
  for (let start = 0, end = 0; start < terms.length; start = end) {
    const run = terms[start]?.run;
    let best = terms[start];
    for (end = start + 1; terms[end]?.run === run; end++)
      if ((terms[end]?.bits ?? 0) > (best?.bits ?? 0)) best = terms[end];
    for (const term of terms.slice(start, end)) {
      const weight = term === best ? term.bits : term.bits * partOfName;
      if (weight > (weights.get(term.key) ?? -1)) weights.set(term.key, weight);
      if (term.kind === 'name' && term.bits >= apart) names.add(term.key);
    }
  }
  return { weights, total: totalOf(weights), names };
}

/**
 * A subject as text, for a cache: `bahmut!5|strike 4`, an exclamation mark behind the keys of names; terms that tell
 * most first, so that the first few can be had without the rest.
 */
export function packSubject({ weights, names }: Subject): string {
  return [...weights]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key, weight]) => `${key}${names.has(key) ? '!' : ' '}${weight}`)
    .join('|');
}

export function unpackSubject(packed: string): Subject {
  const weights = new Map<string, number>();
  const names = new Set<string>();
  for (const entry of packed === '' ? [] : packed.split('|')) {
    const end = entry.search(/[ !]/);
    const key = entry.slice(0, end);
    weights.set(key, Number(entry.slice(end + 1)));
    if (entry.charAt(end) === '!') names.add(key);
  }
  return { weights, total: totalOf(weights), names };
}

/** The keys that tell most in a packed subject. */
export function firstKeys(packed: string, count: number): string[] {
  return packed.split('|', count).map((entry) => entry.slice(0, entry.search(/[ !]/)));
}

/** What two texts have in common, in bits. */
export function sharedBits(one: Subject, other: Subject): number {
  let shared = 0;
  for (const [key, weight] of one.weights) shared += Math.min(weight, other.weights.get(key) ?? 0);
  return shared;
}

/** 0 where two texts have nothing in common, 1 where they say the same: shared bits by the mean of both. */
export function likenessOf(one: Subject, other: Subject): number {
  const mean = Math.sqrt(one.total * other.total);
  if (mean === 0) return 0;
  const likeness = sharedBits(one, other) / mean;
  return speakOfOthers(one, other) ? likeness * otherNames : likeness;
}

function totalOf(weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}

/** True where both have names and none in common. */
function speakOfOthers({ names }: Subject, other: Subject): boolean {
  return names.size > 0 && other.names.size > 0 && names.isDisjointFrom(other.names);
}
