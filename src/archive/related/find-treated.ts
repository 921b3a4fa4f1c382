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
  const text = passages.filter(({ takeaway, boilerplate }) => !takeaway && !boilerplate);
  const terms = new Map(takeaways.map((passage) => [passage.number, termsOf(passage.text)]));
  const wanted = new Set([...terms.values()].flatMap((each) => [...each]));
  const holders = findHolders(text, wanted);
  for (const [number, own] of terms) {
    const weights = new Map<string, number>();
    for (const term of own) weights.set(term, weigh(term, holders.get(term)?.length, text.length));
    const treated = findPassages(weights, holders, text.length);
    if (treated.length > 0)
      links.set(
        number,
        treated.flatMap((index) => text[index]?.number ?? []),
      );
  }
  return links;
}

/** The passages that have a term, by their index in the text, ascending. */
type Holders = ReadonlyMap<string, readonly number[]>;

function findHolders(text: readonly Passage[], wanted: ReadonlySet<string>): Holders {
  const holders = new Map<string, number[]>();
  for (const [index, passage] of text.entries())
    for (const term of findTerms(passage.text, wanted)) {
      const known = holders.get(term);
      if (known) known.push(index);
      else holders.set(term, [index]);
    }
  return holders;
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

/** A pair repeats what its words say, so it counts half; a term that the text never has counts as the rarest. */
function weigh(term: string, frequency = 1, passages: number): number {
  return Math.log((passages + 1) / frequency) * (term.includes(' ') ? 0.5 : 1);
}

/** The passage that shares most, and the one that adds much to it, by their indexes, ascending. */
function findPassages(
  weights: ReadonlyMap<string, number>,
  holders: Holders,
  count: number,
): number[] {
  const total = sum(weights.values());
  const shares = sharesOf(weights, holders, count);
  const [first = 0, second = 0] = shares
    .map((shared) => shared / total)
    .toSorted((one, other) => other - one);
  if (first < enough || first * first < clear * second) return [];

  const most = Math.max(0, ...shares);
  if (most === 0) return [];
  const best = shares.indexOf(most);
  const left = new Map([...weights].filter(([term]) => !holders.get(term)?.includes(best)));
  const added = sharesOf(left, holders, count);
  const more = Math.max(...added);
  if (more === 0 || more < further * total) return [best];
  return [best, added.indexOf(more)].toSorted((one, other) => one - other);
}

/** What each passage shares. */
function sharesOf(weights: ReadonlyMap<string, number>, holders: Holders, count: number): number[] {
  const shares = new Array<number>(count).fill(0);
  for (const [term, weight] of weights)
    for (const index of holders.get(term) ?? []) shares[index] = (shares[index] ?? 0) + weight;
  return shares;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
