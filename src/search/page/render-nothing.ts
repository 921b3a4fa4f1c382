import { element } from '../element.ts';
import type { Answer } from '../engine/answer.ts';
import type { Chip } from '../query/chips.ts';
import { replaceWord } from '../query/print-query.ts';
import type { SearchState } from '../query/search-state.ts';
import { nextStep } from './in-steps.ts';
import { searchUrl } from './page-address.ts';
import { printCount } from './print-count.ts';

/** Counts what a search finds. */
export type Count = (state: SearchState) => Promise<{ reports: number; passages: number }>;

interface Way {
  state: SearchState;
  content: (Node | string)[];
}

/** More ways would be tried than the reader reads. */
const mostWays = 8;

/** Title of the message that nothing was found. */
export function nothingTitle(answer: Pick<Answer, 'unknown'>, chips: readonly Chip[]): string {
  const [first, ...others] = answer.unknown.filter(({ taken }) => !taken);
  if (chips.length === 0) return 'Nothing to search for';
  if (first && others.length === 0) return `No passage has “${first.written}”`;
  return chips.length > 1 ? 'No passage has all of this' : `No passage has ${chips[0]?.label}`;
}

/** Fills a list with the ways on that find something: another word, a part left out, a part alone. */
export async function renderWays(
  list: HTMLElement,
  {
    answer,
    chips,
    state,
    count,
    signal,
  }: {
    answer: Pick<Answer, 'unknown'>;
    chips: readonly Chip[];
    state: SearchState;
    count: Count;
    signal: AbortSignal;
  },
): Promise<void> {
  const found = [
    ...(await tryAll(replacements(answer, state))),
    ...(await tryAll(omissions(chips))),
  ];
  const ways = found.length > 0 || chips.length < 3 ? found : await tryAll(singles(chips, state));
  list.replaceChildren(
    ...ways.map(({ state: next, content, found: { reports, passages } }) =>
      element(
        'li',
        {},
        element('a', { href: searchUrl(next) }, ...content),
        `, ${passages > 0 ? printCount(passages, 'passage') : printCount(reports, 'report')}`,
      ),
    ),
  );
  list.hidden = ways.length === 0;

  async function tryAll(all: readonly Way[]) {
    const tried = [];
    for (const way of all.slice(0, mostWays)) {
      const result = await count(way.state);
      await nextStep(signal);
      if (result.reports > 0) tried.push({ ...way, found: result });
    }
    return tried;
  }
}

function replacements({ unknown }: Pick<Answer, 'unknown'>, state: SearchState): Way[] {
  return unknown.flatMap(({ written, start, end, suggestions, taken }) =>
    suggestions.slice(taken ? 1 : 0, 3).map((word) => ({
      state: { ...state, q: replaceWord(state.q, { start, end }, written, word) },
      content: ['With ', element('b', {}, word), ` for “${written}”`],
    })),
  );
}

function omissions(chips: readonly Chip[]): Way[] {
  if (chips.length < 2) return [];
  return chips.map(({ kind, label, without }) => ({
    state: without,
    content: [kind === 'without' ? `Not ${label}` : `Without ${label}`],
  }));
}

/** Each word or phrase by itself: what is left when all other parts are taken out of the query. */
function singles(chips: readonly Chip[], state: SearchState): Way[] {
  return chips
    .filter(({ kind }) => kind === 'term')
    .map(({ label, words }) => ({
      state: {
        ...state,
        q: words.map((each) => (each.includes(' ') ? `"${each}"` : each)).join(' OR '),
      },
      content: [`${label} alone`],
    }));
}
