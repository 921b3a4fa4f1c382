import type { Passage } from '../../report/report.ts';
import { splitSentences, type Span } from '../references/split-sentences.ts';
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
    const counts = countNames(sentences, terms);
    let sentence = 0;
    for (const [index, term] of terms.entries()) {
      if (!tells(term)) continue;
      const tally = tallies.get(term.key) ?? newTally(passage, term);
      if (tally.all === 0) tallies.set(term.key, tally);
      tally.all++;
      if (tally.last !== passage.number) tally.count += passage.takeaway ? 2 : 1;
      tally.last = passage.number;
      while (isBehind(term, sentences[sentence])) sentence++;
      if ((counts[sentence] ?? 0) <= mostNames && tally.at.at(-1)?.[0] !== before + sentence)
        if (tally.at.length < mostPlaces) tally.at.push([before + sentence, term.run]);
      if (term.kind === 'name') tally.names.push({ text: passage.text, terms, index });
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
  all: number;
  at: NamePlace[];
  /** Where it is written as a name. */
  names: WrittenName[];
}

/** A word of a name where it stands: its place among the terms of a text. */
interface WrittenName {
  text: string;
  terms: readonly Term[];
  index: number;
}

function newTally({ text }: Passage, { key, start, end }: Term): Tally {
  return { key, first: text.slice(start, end), last: 0, count: 0, all: 0, at: [], names: [] };
}

/** True for terms that tell enough to be a subject, if they are names. */
function tells({ kind, bits }: Term): boolean {
  return kind !== 'number' && bits >= leastBits;
}

/** How many names that tell something each sentence has, those of several words once. */
function countNames(sentences: readonly Span[], terms: readonly Term[]): number[] {
  const counts = new Array<number>(sentences.length).fill(0);
  let sentence = 0;
  let run = -1;
  for (const term of terms) {
    if (term.kind !== 'name' || !tells(term)) continue;
    const last = sentence;
    while (isBehind(term, sentences[sentence])) sentence++;
    if (term.run !== run || sentence !== last) counts[sentence] = (counts[sentence] ?? 0) + 1;
    run = term.run;
  }
  return counts;
}

function isBehind({ start }: Term, sentence: Span | undefined): boolean {
  return sentence !== undefined && start >= sentence.end;
}

/**
 * True for what is written as a name at least every other time: where a sentence begins nobody can tell. Two letters
 * stand for too much: "Su", "AC".
 */
function isSubject({ key, names, all }: Tally): boolean {
  if (names.length * 2 < all || key.length <= 2) return false;
  return names.filter(isQuoted).length * 2 <= names.length;
}

/** True where the whole name that a word belongs to is followed by what its bearer said. */
function isQuoted({ text, terms, index }: WrittenName): boolean {
  let last = index;
  while (terms[last + 1]?.run === terms[index]?.run) last++;
  const end = terms[last]?.end ?? text.length;
  return quoted.test(text.slice(end, end + 32));
}

/** A word of a name by itself, and with the word after and before. */
function writings({ text, terms, index }: WrittenName): string[] {
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
function textOf({ first, all, names }: Tally): string {
  const counts = new Map<string, number>();
  for (const written of names.flatMap(writings))
    counts.set(written, (counts.get(written) ?? 0) + 1);
  let [text, most] = [first, 0];
  for (const [written, count] of counts) {
    const pair = written.includes(' ');
    if (pair && count * 2 <= all) continue;
    // A pair wins over the word, which is counted wherever the pair is; of two pairs that which was written first.
    const use = pair ? count + all : count;
    if (use > most) [text, most] = [written, use];
  }
  return text;
}
