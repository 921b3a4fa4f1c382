import { element } from '../element.ts';
import type { Answer } from '../engine/answer.ts';
import { quoteWords, replaceWord, toggleForm } from '../query/print-query.ts';
import type { SearchState } from '../query/search-state.ts';
import { joiner } from '../words.ts';
import { searchUrl } from './page-address.ts';
import { printCount, printNumber } from './print-count.ts';

/** Most forms of a word that are offered. */
const mostForms = 4;

type Content = (Node | string)[];

/** Says how a query was taken, each with the way to have it otherwise. */
export async function renderNotes(
  list: HTMLElement,
  answer: Answer,
  state: SearchState,
  signal: AbortSignal,
): Promise<void> {
  const { unknown, aliases, forms, remarks, match, marks, fallback } = answer;
  const notes: Content[] = [
    ...(fallback ? [sayFallback()] : []),
    ...unknown.map((each) => sayUnknown(each, state)),
    ...(match === 'some' && answer.reports > 0 && !fallback ? [sayScattered()] : []),
    ...aliases.map((each) => sayAliases(each, state)),
    ...offerForms(forms, state),
    ...(state.view === 'concordance' && marks.length === 0
      ? [['There are no lines here, since the query has no words to show.']]
      : []),
    ...(remarks.length > 0 ? await sayRemarks(remarks) : []),
  ];
  signal.throwIfAborted();
  list.replaceChildren(...notes.map((note) => element('li', {}, ...note)));
  list.hidden = notes.length === 0;
}

function sayFallback(): Content {
  return [
    'The index cannot be read by Daybook’s own search, so that Pagefind’s answers: it finds whole reports, forms of words too, and counts nothing by month or kind.',
  ];
}

function sayScattered(): Content {
  return ['No passage has all of this. These reports have it in several passages.'];
}

function sayUnknown(
  { written, start, end, suggestions, taken }: Answer['unknown'][number],
  state: SearchState,
): Content {
  const [first] = suggestions;
  const nowhere = `“${written}” stands nowhere in the archive`;
  if (first === undefined) return [`${nowhere}.`];
  if (taken)
    return [
      `${nowhere}. These results are for `,
      element('b', {}, likeWritten(first, written)),
      '. ',
      link({ ...state, q: quoteWords(state.q, written) }, `Search for “${written}” as written`),
    ];
  const others = suggestions.flatMap((word, index) => [
    index === 0 ? '' : ', ',
    link(
      { ...state, q: replaceWord(state.q, { start, end }, written, likeWritten(word, written)) },
      likeWritten(word, written),
    ),
  ]);
  return [`${nowhere}. Did you mean `, ...others, '?'];
}

function sayAliases({ written, others }: Answer['aliases'][number], state: SearchState): Content {
  const names = others.flatMap((other, index) => [
    index === 0 ? '' : ', ',
    element('b', {}, likeWritten(other, written)),
  ]);
  return [
    'Also searching ',
    ...names,
    '. ',
    link({ ...state, q: quoteWords(state.q, written) }, `Only “${written}” as written`),
  ];
}

/** Forms that stand in the query already, and those that its grammar has no room for, are not offered. */
function offerForms(forms: Answer['forms'], state: SearchState): Content[] {
  const offered = forms.flatMap(({ start, end, others }) =>
    others.slice(0, mostForms).flatMap(({ form, passages }) => {
      const add = (q: string) => toggleForm(q, { start, end }, form) ?? q;
      return add(state.q).length > state.q.length ? [{ form, passages, add }] : [];
    }),
  );
  if (offered.length === 0) return [];
  const links = offered.flatMap(({ form, passages, add }, index) => [
    index === 0 ? '' : ', ',
    link({ ...state, q: add(state.q) }, form.replaceAll(joiner, '.')),
    ` (${index === 0 ? printCount(passages, 'passage') : printNumber(passages)})`,
  ]);
  // From the last word on, since what is added moves all that stands behind it.
  const all = offered.reduceRight((q, { add }) => add(q), state.q);
  const rest = offered.length > 1 ? [', or ', link({ ...state, q: all }, 'all of these')] : [];
  return [['Other forms, not searched for: add ', ...links, ...rest, '.']];
}

async function sayRemarks(remarks: Answer['remarks']): Promise<Content[]> {
  const { printRemark } = await import('../query/print-remark.ts');
  return remarks.map((remark) => [typeof remark === 'string' ? remark : printRemark(remark)]);
}

/** A form of the index with capitals, if what the reader wrote began with one. */
function likeWritten(form: string, written: string): string {
  const text = form.replaceAll(joiner, '.');
  if (!/^\p{Lu}/u.test(written)) return text;
  return text.replace(/(?<!\p{L})\p{L}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
}

function link(state: SearchState, text: string): HTMLElement {
  return element('a', { href: searchUrl(state) }, text);
}
