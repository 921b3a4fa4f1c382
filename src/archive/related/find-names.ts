import type { Passage } from '../../report/report.ts';
import { splitSentences, type Span } from '../references/split-sentences.ts';
import { commonTerms, rareBits } from '../terms/common-terms.ts';
import type { Term } from '../terms/read-terms.ts';

/** Where a word of a name stands: the number of the sentence, and that of the name of one word or several. */
export type NamePlace = [sentence: number, run: number];

/** A name that a report treats, word by word: places, people, things. */
export interface MentionedName {
  key: string;
  /** As the report mostly writes it, with the word beside it where it hardly stands alone: "Kinburn Spit". */
  text: string;
  /** In how many passages it stands, takeaways counted twice. */
  count: number;
  /** Where it stands first, once a sentence; sentences that list names are left out. */
  at: NamePlace[];
}

/** In a report of more passages than this, a name of one passage is mentioned, not treated. */
const shortReport = 25;
/** Names that tell less are no subject of a report. */
const leastBits = 5;
const mostPlaces = 12;
/** A sentence with more names than this lists them, and says nothing of two of them together. */
const mostNames = 6;
/** Behind the name of somebody who is quoted: a source, not a subject. */
const quoted =
  /^,? (?:\w+ly |also |further |previously |later )?(?:reported|stated|said|says|claimed|noted|announced|told|added|confirmed|wrote|reports|states|assessed|acknowledged|published|posted|released|circulated|amplified)\b/;

/**
 * The names that a report treats, of a long report those of more than one passage.
 *
 * @param termsOf the terms of a passage
 */
export function findNames(
  passages: readonly Passage[],
  termsOf: (passage: Passage) => readonly Term[],
): MentionedName[] {
  const tallies = new Map<string, Tally>();
  let before = 0;
  for (const passage of passages) {
    if (passage.boilerplate) continue;
    const terms = termsOf(passage);
    const sentences = splitSentences(passage.text);
    const sentenceOf = numberSentences(sentences, terms, before);
    for (const [index, term] of terms.entries()) {
      if (term.kind === 'number') continue;
      const tally = tallies.get(term.key) ?? newTally(passage, term);
      if (tally.all === 0) tallies.set(term.key, tally);
      tally.all++;
      if (tally.last !== passage.number) tally.count += passage.takeaway ? 2 : 1;
      tally.last = passage.number;
      const sentence = sentenceOf(index);
      if (sentence !== undefined && tally.at.at(-1)?.[0] !== sentence)
        if (tally.at.length < mostPlaces) tally.at.push([sentence, term.run]);
      if (term.kind !== 'name') continue;
      tally.names++;
      if (isQuoted(passage.text, terms, index)) tally.quoted++;
      for (const written of writings(passage.text, terms, index))
        tally.writings.set(written, (tally.writings.get(written) ?? 0) + 1);
    }
    before += sentences.length;
  }
  const fewest = passages.length > shortReport ? 2 : 1;
  return [...tallies.values()]
    .filter((tally) => tally.count >= fewest && isSubject(tally))
    .map((tally) => ({ key: tally.key, text: textOf(tally), count: tally.count, at: tally.at }));
}

interface Tally {
  key: string;
  first: string;
  /** Number of the last passage that it was seen in. */
  last: number;
  count: number;
  names: number;
  quoted: number;
  all: number;
  at: NamePlace[];
  /** How often a name is written how. */
  writings: Map<string, number>;
}

function newTally({ text }: Passage, { key, start, end }: Term): Tally {
  const first = text.slice(start, end);
  return {
    key,
    first,
    last: 0,
    count: 0,
    names: 0,
    quoted: 0,
    all: 0,
    at: [],
    writings: new Map(),
  };
}

/** The number of the sentence that a term stands in, by its place among the terms; counted on from `before`; undefined for one that lists names. */
function numberSentences(
  sentences: readonly Span[],
  terms: readonly Term[],
  before: number,
): (index: number) => number | undefined {
  let at = 0;
  const numbers = terms.map(({ start }) => {
    while (at < sentences.length && start >= (sentences[at]?.end ?? 0)) at++;
    return at;
  });
  const names = sentences.map(() => new Set<number>());
  for (const [index, term] of terms.entries())
    if (term.kind === 'name' && tells(term.key)) names[numbers[index] ?? 0]?.add(term.run);
  return (index) => {
    const number = numbers[index] ?? 0;
    return (names[number]?.size ?? 0) > mostNames ? undefined : before + number;
  };
}

/**
 * True for what is written as a name at least every other time: where a sentence begins nobody can tell. Two letters
 * stand for too much: "Su", "AC".
 */
function isSubject({ key, quoted, names, all }: Tally): boolean {
  return names * 2 >= all && key.length > 2 && tells(key) && quoted * 2 <= names;
}

function tells(key: string): boolean {
  return (commonTerms.get(key) ?? rareBits) >= leastBits;
}

/** True where the whole name that a word belongs to is followed by what its bearer said. */
function isQuoted(text: string, terms: readonly Term[], index: number): boolean {
  let last = index;
  while (terms[last + 1]?.run === terms[index]?.run) last++;
  const end = terms[last]?.end ?? text.length;
  return quoted.test(text.slice(end, end + 32));
}

/** A word of a name by itself, and with the word after and before. */
function writings(text: string, terms: readonly Term[], index: number): string[] {
  const term = terms[index];
  if (!term) return [];
  const found = [text.slice(term.start, term.end)];
  for (const [one, other] of [
    [term, terms[index + 1]],
    [terms[index - 1], term],
  ])
    if (one && other && one.run === other.run && text.slice(one.end, other.start) === ' ')
      found.push(text.slice(one.start, other.end));
  return found;
}

/** A pair of words if the name mostly stands in it, else the word as it is mostly written. */
function textOf({ first, all, writings }: Tally): string {
  let [text, most] = [first, 0];
  for (const [written, count] of writings) {
    const pair = written.includes(' ');
    if (pair && count * 2 <= all) continue;
    // A pair wins over the word, which is counted wherever the pair is; of two pairs that which was written first.
    const use = pair ? count + all : count;
    if (use > most) [text, most] = [written, use];
  }
  return text;
}
