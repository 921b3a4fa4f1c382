import type { Passage } from '../../report/report.ts';
import type { Term } from '../terms/read-terms.ts';
import { firstKeys, packSubject, subjectOf } from '../terms/subject.ts';

/** What a passage, or its first sentence, is about: its number, and the subject as `packSubject` writes it. */
export type PassageSubject = [number: number, subject: string];

/** Sentences with fewer terms are headings and the like. */
const fewest = 4;

/** By how many of its rarest terms a sentence is found again. */
const handles = 5;

/** The terms by which it is found again. */
export function keysOfLead(subject: string): string[] {
  return firstKeys(subject, handles);
}

/** What the passages of a report say first. Standing text says nothing. */
export function findLeads(
  passages: readonly Passage[],
  termsOf: (passage: Passage) => readonly Term[],
): PassageSubject[] {
  return passages.flatMap((passage): PassageSubject[] => {
    if (passage.boilerplate) return [];
    const end = endOfSentence(passage.text);
    const terms = termsOf(passage).filter((term) => term.start < end);
    const subject = subjectOf(terms);
    return subject.weights.size < fewest ? [] : [[passage.number, packSubject(subject)]];
  });
}

/** Where the first sentence ends; a stop behind a single letter or before a small one ends none. */
function endOfSentence(text: string): number {
  const stop = /(?<![\s.(]\p{L})[.!?]["”’)]*(?:\[\d+\])*\s+(?=["“‘(]?[\p{Lu}\p{N}])/u.exec(text);
  return stop ? stop.index + 1 : text.length;
}
