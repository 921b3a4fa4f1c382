import type { Passage } from '../../report/report.ts';
import { commonTerms, rareBits } from '../terms/common-terms.ts';
import type { Term } from '../terms/read-terms.ts';

/** A term that a report treats. */
export interface ReportTerm {
  key: string;
  /** As the report mostly writes it, with the word beside it where it hardly stands alone: "Kinburn Spit". */
  text: string;
  name: boolean;
  /** In how many passages it stands, takeaways counted twice. */
  count: number;
  /** Numbers of the first of these passages. */
  at: number[];
}

/** In a report of more passages than this, a term of one passage is mentioned, not treated. */
const shortReport = 25;
/** Terms that tell less are no subject of a report. */
const leastBits = 5;
const mostPlaces = 8;
/** Behind the name of somebody who is quoted: a source, not a subject. */
const quoted =
  /^,? (?:\w+ly |also |further |previously |later )?(?:reported|stated|said|says|claimed|noted|announced|told|added|confirmed|wrote|reports|states|assessed|acknowledged)\b/;

/**
 * What a report treats: its names and words, of a long report those of more than one passage. Figures are left out.
 *
 * @param termsOf the terms of a passage
 */
export function findReportTerms(
  passages: readonly Passage[],
  termsOf: (passage: Passage) => readonly Term[],
): ReportTerm[] {
  const tallies = new Map<string, Tally>();
  for (const passage of passages) {
    if (passage.boilerplate) continue;
    const terms = termsOf(passage);
    for (const [index, term] of terms.entries()) {
      if (term.kind === 'number') continue;
      const tally = tallies.get(term.key) ?? newTally(passage, term);
      if (tally.all === 0) tallies.set(term.key, tally);
      tally.all++;
      if (tally.last !== passage.number) {
        tally.count += passage.takeaway ? 2 : 1;
        if (tally.at.length < mostPlaces) tally.at.push(passage.number);
      }
      tally.last = passage.number;
      if (term.kind !== 'name') continue;
      tally.names++;
      if (isQuoted(passage.text, terms, index)) tally.quoted++;
      for (const written of writings(passage.text, terms, index))
        tally.writings.set(written, (tally.writings.get(written) ?? 0) + 1);
    }
  }
  const fewest = passages.length > shortReport ? 2 : 1;
  const treated: ReportTerm[] = [];
  for (const [key, tally] of tallies)
    if (tally.count >= fewest && isSubject(key, tally))
      treated.push({
        key,
        text: textOf(tally),
        name: tally.names * 2 > tally.all,
        count: tally.count,
        at: tally.at,
      });
  return treated;
}

interface Tally {
  first: string;
  /** Number of the last passage that it was seen in. */
  last: number;
  count: number;
  names: number;
  quoted: number;
  all: number;
  at: number[];
  /** How often a name is written how. */
  writings: Map<string, number>;
}

function newTally({ text }: Passage, { start, end }: Term): Tally {
  const first = text.slice(start, end);
  return { first, last: 0, count: 0, names: 0, quoted: 0, all: 0, at: [], writings: new Map() };
}

function isSubject(key: string, { quoted, names }: Tally): boolean {
  return (commonTerms.get(key) ?? rareBits) >= leastBits && quoted * 2 <= names;
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
