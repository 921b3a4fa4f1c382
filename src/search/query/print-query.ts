import { joiner, wordsOf } from '../words.ts';
import { quotes } from './lex-query.ts';
import type { Range } from './mark-words.ts';
import type { Term } from './query.ts';
import { readParts, type Part } from './read-parts.ts';

/** The query without some of its parts and what joined them to nothing. All else is as typed. */
export function withoutParts(text: string, parts: readonly Part[]): string {
  const whole: Range[] = [];
  for (const { start, end } of parts.map((part) => part.reach)) {
    const last = whole.at(-1);
    if (last && start < last.end) last.end = end;
    else whole.push({ start, end });
  }
  return whole.reduceRight(cutOut, text);
}

/** The query with another word in place of one of a term, such as what a typing error may mean. */
export function replaceWord(text: string, term: Range, written: string, by: string): string {
  const form = wordsOf(written)[0]?.form;
  const word = wordsOf(text.slice(term.start, term.end)).find((each) => each.form === form);
  if (!word) return text;
  const [start, end] = [term.start + word.start, term.start + word.end];
  return `${text.slice(0, start)}${printForm(by)}${text.slice(end)}`;
}

/** The query with these words in quotes wherever they are asked for, so that no other spelling is searched for. */
export function quoteWords(text: string, written: string): string {
  const terms = readParts(text).parts.flatMap(termsOf);
  const wanted = wordsOf(written).map((word) => word.form);
  let quoted = text;
  let free = text.length;
  for (const [index, first] of [...terms.entries()].toReversed()) {
    const last = endOfRun(text, terms.slice(index), wanted);
    if (!last || last.end > free) continue;
    const start = first.start + leadOf(text, first, first.none);
    quoted = `${quoted.slice(0, start)}"${quoted.slice(start, last.end)}"${quoted.slice(last.end)}`;
    free = first.start;
  }
  return quoted;
}

/**
 * The query with a form of a word as an alternative to it, or as it was before that; undefined where the word can
 * have no alternative: in a phrase, left out, or beside `near/`.
 */
export function toggleForm(text: string, place: Range, form: string): string | undefined {
  const part = readParts(text).parts.find((each) => holds(each, place));
  if (part?.type !== 'any') return undefined;
  const index = part.terms.findIndex((each) => each.words.join(' ') === form);
  const other = part.terms[index];
  if (other) {
    const previous = part.terms[index - 1];
    const next = part.terms[index + 1];
    if (previous) return text.slice(0, previous.end) + text.slice(other.end);
    return next && text.slice(0, other.start) + text.slice(next.start);
  }
  const term = part.terms.find((each) => holds(each, place));
  if (!term || term.words.length > 1 || isOpen(text, term)) return undefined;
  const quote = term.exact ? '"' : '';
  const field = term.field ? `${term.field}:` : '';
  const added = ` OR ${field}${quote}${printForm(form)}${quote}`;
  return `${text.slice(0, term.end)}${added}${text.slice(term.end)}`;
}

/** A term as written, without its minus and its field. */
export function printTerm(text: string, term: Term, none: boolean): string {
  return text.slice(term.start + leadOf(text, term, none), term.end);
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True in quotes that nothing closes. */
function isOpen(text: string, term: Term): boolean {
  return term.exact && !quotes.includes(text.charAt(term.end - 1));
}

/** The decimal point as it is written; words in a row with hyphens, which make one term of them. */
function printForm(form: string): string {
  return form.replaceAll(joiner, '.').replaceAll(' ', '-');
}

/** Length of a minus and a field before a term. */
function leadOf(text: string, term: Term, none: boolean): number {
  const minus = none ? '(?:NOT\\s+|[-−–])?' : '';
  const field = term.field ? `${term.field}:` : '';
  return (
    new RegExp(`^${minus}${field}`, 'i').exec(text.slice(term.start, term.end))?.[0].length ?? 0
  );
}

interface PlacedTerm extends Term {
  none: boolean;
}

function termsOf(part: Part): PlacedTerm[] {
  if (part.type === 'filter') return [];
  const none = part.type === 'none';
  return (none ? [part.term] : part.terms).map((term) => ({ ...term, none }));
}

/** The last of the terms that are, one behind the other, just these words; those in quotes already are none. */
function endOfRun(
  text: string,
  terms: readonly PlacedTerm[],
  wanted: readonly string[],
): Term | undefined {
  const found: string[] = [];
  for (const [index, term] of terms.entries()) {
    const previous = terms[index - 1];
    if (term.exact) return undefined;
    if (previous && (term.none || term.field || /\S/.test(text.slice(previous.end, term.start))))
      return undefined;
    found.push(...term.words);
    if (found.length >= wanted.length)
      return found.join(' ') === wanted.join(' ') ? term : undefined;
  }
  return undefined;
}

/** Cuts a stretch out, with the space beside it and brackets that would hold nothing. */
function cutOut(text: string, { start, end }: Range): string {
  const before = text.slice(0, start);
  // A hyphen that joined what follows would leave it out now.
  const after = text.slice(end).replace(text.charAt(end - 1) === '|' ? '' : /^[-−–—]+/, '');
  if (before.endsWith('(') && after.startsWith(')'))
    return cutOut(text, { start: start - 1, end: end + 1 });
  if (!after.trim()) return before.trimEnd();
  if (after.startsWith(')')) return before.trimEnd() + after;
  if (/(?:^|\s)$/.test(before)) return before + after.trimStart();
  return /[(|]$/.test(before) || /^[\s|]/.test(after) ? before + after : `${before} ${after}`;
}
