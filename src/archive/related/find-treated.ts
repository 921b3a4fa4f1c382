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
  const text = passages
    .filter(({ takeaway, boilerplate }) => !takeaway && !boilerplate)
    .map(({ number, text }): Candidate => ({ number, terms: termsOf(text) }));
  const frequency = countTerms(text);
  for (const { number, text: words } of takeaways) {
    const weights = new Map<string, number>();
    for (const term of termsOf(words))
      weights.set(term, weigh(term, frequency.get(term), text.length));
    const treated = findPassages(weights, text);
    if (treated.length > 0) links.set(number, treated);
  }
  return links;
}

interface Candidate {
  number: number;
  terms: ReadonlySet<string>;
}

/** Words, cut to six letters so that their endings do not matter, and pairs of neighbours. */
function termsOf(text: string): Set<string> {
  const words = normalizeText(text)
    .split(' ')
    .map((word) => word.slice(0, 6));
  const terms = new Set(words);
  for (const [index, word] of words.entries())
    if (index > 0) terms.add(`${words[index - 1]} ${word}`);
  return terms;
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
  const [first = 0, second = 0] = text
    .map(({ terms }) => share(weights, terms) / total)
    .toSorted((one, other) => other - one);
  if (first < enough || first * first < clear * second) return [];

  const best = bestOf(weights, text);
  if (!best) return [];
  const left = new Map([...weights].filter(([term]) => !best.terms.has(term)));
  const next = bestOf(left, text);
  if (!next || share(left, next.terms) < further * total) return [best.number];
  return [best.number, next.number].toSorted((one, other) => one - other);
}

/** The first of those that share most. */
function bestOf(
  weights: ReadonlyMap<string, number>,
  text: readonly Candidate[],
): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of text) {
    const shared = share(weights, candidate.terms);
    if (shared > most) [best, most] = [candidate, shared];
  }
  return best;
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
