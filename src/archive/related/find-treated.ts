import { normalizeText } from '../../report/passage-id.ts';
import type { Passage } from '../../report/report.ts';

/** Part of a takeaway's weight that a passage must share: below, no link rather than a wrong one. */
const enough = 0.2;
/** The less a passage shares, the further it must stand out from the second: its share times that ratio. */
const clear = 0.48;
/** Part of the weight that a second passage must add: one takeaway may sum up two paragraphs. */
const further = 0.24;

/**
 * Where the text treats each key takeaway: the numbers of one or two passages, ascending, by number of the
 * takeaway. What is compared is the words and pairs of words that a passage shares with the takeaway; the rarer
 * one is in the report, the more it weighs (inverse document frequency). Takeaways that no passage
 * treats clearly are left out.
 */
export function findTreated(passages: readonly Passage[]): Map<number, number[]> {
  const links = new Map<number, number[]>();
  const takeaways = passages.filter((passage) => passage.takeaway);
  if (takeaways.length === 0) return links;
  const terms = new Map(takeaways.map(({ number, text }) => [number, termsOf(text)]));
  const wanted = new Set([...terms.values()].flatMap((each) => [...each]));
  const text = passages
    .filter(({ takeaway, boilerplate }) => !takeaway && !boilerplate)
    .map(({ number, text }): Candidate => ({ number, terms: findTerms(text, wanted) }));
  const frequency = countTerms(text);
  for (const [number, own] of terms) {
    const weights = new Map<string, number>();
    for (const term of own) weights.set(term, weigh(term, frequency.get(term), text.length));
    const treated = findPassages(weights, text);
    if (treated.length > 0) links.set(number, treated);
  }
  return links;
}

interface Candidate {
  number: number;
  /** Those that takeaways have. */
  terms: ReadonlySet<string>;
}

/** Words, cut to six letters so that their endings do not matter, and pairs of neighbours. */
function termsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const terms = new Set(words);
  for (const [index, word] of words.entries())
    if (index > 0) terms.add(`${words[index - 1]} ${word}`);
  return terms;
}

/** The terms of a text that are wanted; a wanted pair is of wanted words, so that few have to be made. */
function findTerms(text: string, wanted: ReadonlySet<string>): Set<string> {
  const terms = new Set<string>();
  let previous: string | undefined;
  for (const word of wordsOf(text)) {
    const isWanted = wanted.has(word);
    if (isWanted) terms.add(word);
    const pair = isWanted && previous !== undefined && `${previous} ${word}`;
    if (pair && wanted.has(pair)) terms.add(pair);
    previous = isWanted ? word : undefined;
  }
  return terms;
}

function wordsOf(text: string): string[] {
  return normalizeText(text)
    .split(' ')
    .map((word) => word.slice(0, 6));
}

function countTerms(text: readonly Candidate[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { terms } of text)
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return frequency;
}

/** A pair repeats what its words say, so it counts half; a term that the text never has counts as the rarest. */
function weigh(term: string, frequency = 1, passages: number): number {
  return Math.log((passages + 1) / frequency) * (term.includes(' ') ? 0.5 : 1);
}

/** The passage that shares most, and the one that adds much to it. */
function findPassages(weights: ReadonlyMap<string, number>, text: readonly Candidate[]): number[] {
  const total = sum(weights.values());
  const shares = text.map(({ terms }) => share(weights, terms));
  const [first = 0, second = 0] = shares
    .map((shared) => shared / total)
    .toSorted((one, other) => other - one);
  if (first < enough || first * first < clear * second) return [];

  const best = bestOf(text, shares);
  if (!best) return [];
  const left = new Map([...weights].filter(([term]) => !best.terms.has(term)));
  const added = text.map(({ terms }) => share(left, terms));
  const next = bestOf(text, added);
  if (!next || Math.max(...added) < further * total) return [best.number];
  return [best.number, next.number].toSorted((one, other) => one - other);
}

/** The first of those that share most. */
function bestOf(text: readonly Candidate[], shares: readonly number[]): Candidate | undefined {
  const most = Math.max(0, ...shares);
  return most > 0 ? text[shares.indexOf(most)] : undefined;
}

function share(weights: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  let shared = 0;
  for (const [term, weight] of weights) if (terms.has(term)) shared += weight;
  return shared;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
