import { normalizeText } from '../../report/passage-id.ts';
import type { Passage } from '../../report/report.ts';
import { WordTable } from '../../report/word-table.ts';

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
  const read = readTakeaways(takeaways);
  const holders = findHolders(text, read);
  for (const [number, terms] of read.terms) {
    const weights = new Map<Term, number>();
    for (const term of terms)
      weights.set(term, weigh(term >= read.pairs, holders.get(term)?.length, text.length));
    const treated = findPassages(weights, holders, text.length);
    if (treated.length > 0)
      links.set(
        number,
        treated.flatMap((index) => text[index]?.number ?? []),
      );
  }
  return links;
}

/** A word by its number, or a pair of neighbours: the first times `ReadTakeaways.pairs`, and the second. */
type Term = number;

interface ReadTakeaways {
  /** The words of all takeaways, numbered from 1; they are cut, so that their endings do not matter. */
  words: WordTable<number>;
  /** What pairs begin at. */
  pairs: number;
  /** What each takeaway is compared by. */
  terms: ReadonlyMap<number, ReadonlySet<Term>>;
}

const letters = 6;

function readTakeaways(takeaways: readonly Passage[]): ReadTakeaways {
  const words = new WordTable<number>();
  let pairs = 1;
  const numbers = takeaways.map(({ text }) => {
    const own: number[] = [];
    eachWord(text, (normal, start, end) => {
      const known = words.get(normal, start, end);
      if (known === undefined) words.set(normal.slice(start, end), pairs);
      own.push(known ?? pairs++);
    });
    return own;
  });
  const termsOf = (own: readonly number[]) =>
    new Set([...own, ...own.slice(1).map((word, index) => (own[index] ?? 0) * pairs + word)]);
  const terms = takeaways.map(
    ({ number }, index) => [number, termsOf(numbers[index] ?? [])] as const,
  );
  return { words, pairs, terms: new Map(terms) };
}

/** The passages that have a term, by their index in the text, ascending. */
type Holders = ReadonlyMap<Term, readonly number[]>;

function findHolders(text: readonly Passage[], { words, pairs, terms }: ReadTakeaways): Holders {
  const holders = new Map<Term, number[]>();
  for (const own of terms.values()) for (const term of own) holders.set(term, []);
  for (const [index, passage] of text.entries()) {
    const note = (term: Term) => {
      const known = holders.get(term);
      if (known && known.at(-1) !== index) known.push(index);
    };
    let before = 0;
    eachWord(passage.text, (normal, start, end) => {
      const word = words.get(normal, start, end) ?? 0;
      if (word > 0) note(word);
      if (word > 0 && before > 0) note(before * pairs + word);
      before = word;
    });
  }
  return holders;
}

/** Calls `see` for each word of a text, with where its first letters stand in the normalized text. */
function eachWord(text: string, see: (normal: string, start: number, end: number) => void): void {
  const normal = normalizeText(text);
  for (let start = 0; start < normal.length;) {
    const space = normal.indexOf(' ', start);
    const end = space < 0 ? normal.length : space;
    see(normal, start, Math.min(end, start + letters));
    start = end + 1;
  }
}

/** A pair repeats what its words say, so it counts half; a term that the text never has counts as the rarest. */
function weigh(isPair: boolean, frequency: number | undefined, passages: number): number {
  return Math.log((passages + 1) / (frequency || 1)) * (isPair ? 0.5 : 1);
}

/** The passage that shares most, and the one that adds much to it, by their indexes, ascending. */
function findPassages(
  weights: ReadonlyMap<Term, number>,
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
function sharesOf(weights: ReadonlyMap<Term, number>, holders: Holders, count: number): number[] {
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
