import { createHash } from 'node:crypto';
import type { Passage, Report } from '../../report/report.ts';
import type { KnownWords } from '../terms/known-words.ts';
import { readTerms, type Term } from '../terms/read-terms.ts';
import { packSubject, subjectOf } from '../terms/subject.ts';
import { findLeads, type PassageSubject } from './find-leads.ts';
import { findNames, type MentionedName } from './find-names.ts';

/** What a report is about, by itself. Plain data, for a cache. */
export interface Topics {
  names: MentionedName[];
  /** What the passages say in their first sentences. */
  leads: PassageSubject[];
  /** What each takeaway is about, as a whole. */
  takeaways: PassageSubject[];
  /** Of all that and of the texts of takeaways: where they are equal, hashes are. */
  hash: string;
}

/**
 * Finds what a report is about.
 *
 * @param words remembers what words tell
 */
export function findTopics({ passages }: Report, words: KnownWords = new Map()): Topics {
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
  const texts = passages.filter(({ takeaway }) => takeaway).map(({ text }) => text);
  const hash = createHash('sha256')
    .update(JSON.stringify([topics, texts]))
    .digest('base64url');
  return { ...topics, hash };
}
