import { hash } from 'node:crypto';
import type { Passage, Report } from '../../report/report.ts';
import { WordTable } from '../../report/word-table.ts';
import type { KnownWords } from '../terms/known-words.ts';
import { readTerms, type Term } from '../terms/read-terms.ts';
import { packSubject, subjectOf } from '../terms/subject.ts';
import { findLeads, type PassageSubject } from './find-leads.ts';
import { findNames, type MentionedName, type NamePlace } from './find-names.ts';

/** What a report is about, by itself. Plain data, for a cache. */
export interface Topics {
  names: MentionedName[];
  /** What the passages say in their first sentences. */
  leads: PassageSubject[];
  /** What each takeaway is about, as a whole. */
  takeaways: PassageSubject[];
  /** Of all that later reports may take from it: where it is the same for them, hashes are equal. */
  hash: string;
}

/**
 * Finds what a report is about.
 *
 * @param words remembers what words tell
 */
export function findTopics({ passages }: Report, words: KnownWords = new WordTable()): Topics {
  const read = new Map(passages.map((passage) => [passage, readTerms(passage.text, words)]));
  const termsOf = (passage: Passage): readonly Term[] => read.get(passage) ?? [];
  const topics = {
    names: findNames(passages, termsOf),
    leads: findLeads(passages, termsOf),
    takeaways: passages
      .filter(({ takeaway }) => takeaway)
      .map(
        (passage) => [passage.number, packSubject(subjectOf(termsOf(passage)))] as PassageSubject,
      ),
  };
  return { ...topics, hash: hashTopics(topics, passages) };
}

function hashTopics({ names, ...topics }: Omit<Topics, 'hash'>, passages: Report['passages']) {
  const texts = passages.filter(({ takeaway }) => takeaway).map(({ text }) => text);
  return hash('sha256', JSON.stringify([numberAnew(names), topics, texts]), 'base64url');
}

/**
 * Numbers sentences and runs that hold names, so that they stay the same where others are added: it only matters
 * which names stand in one.
 */
function numberAnew(names: readonly MentionedName[]): MentionedName[] {
  const sentences = new Map<number, { number: number; runs: Map<number, number> }>();
  const place = ([sentence, run]: NamePlace): NamePlace => {
    const { number, runs } = sentences.get(sentence) ?? { number: sentences.size, runs: new Map() };
    sentences.set(sentence, { number, runs });
    runs.set(run, runs.get(run) ?? runs.size);
    return [number, runs.get(run) ?? 0];
  };
  return names.map((name) => ({ ...name, at: name.at.map(place) }));
}
