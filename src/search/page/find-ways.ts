import { element } from '../element.ts';
import type { Answer, Engine } from '../engine/answer.ts';
import type { Chip } from '../query/chips.ts';
import { replaceWord } from '../query/print-query.ts';
import type { SearchState } from '../query/search-state.ts';
import { requestOf } from './ask.ts';
import { nextStep } from './in-steps.ts';
import { searchUrl } from './page-address.ts';
import { printCount } from './print-count.ts';

/** A search in place of one that finds nothing. */
interface Way {
  state: SearchState;
  content: (Node | string)[];
}

/** A search that found nothing, and what was made of it. */
interface Search {
  state: SearchState;
  chips: readonly Chip[];
  unknown: Answer['unknown'];
}

/** More would be tried than the reader reads. */
const most = 8;

/** Fills a list with the ways on that find something: another word, a part left out, otherwise a part by itself. */
export async function findWays(
  list: HTMLElement,
  search: Search,
  engine: Engine,
  signal: AbortSignal,
): Promise<void> {
  const others = await tryAll([...replacements(search), ...omissions(search)], engine, signal);
  const ways = others.length > 0 ? others : await tryAll(singles(search), engine, signal);
  list.replaceChildren(...ways);
  list.hidden = ways.length === 0;
}

async function tryAll(
  ways: readonly Way[],
  engine: Engine,
  signal: AbortSignal,
): Promise<HTMLElement[]> {
  const items: HTMLElement[] = [];
  for (const { state, content } of ways.slice(0, most)) {
    await nextStep(signal);
    const { reports, passages, match } = await engine.search(requestOf(state), signal);
    const found =
      passages > 0 && match === 'all'
        ? printCount(passages, 'passage')
        : printCount(reports, 'report');
    if (reports > 0)
      items.push(
        element('li', {}, element('a', { href: searchUrl(state) }, ...content), `, ${found}`),
      );
  }
  return items;
}

function replacements({ unknown, state }: Search): Way[] {
  return unknown.flatMap(({ written, start, end, suggestions, taken }) =>
    suggestions.slice(taken ? 1 : 0, 3).map((word) => ({
      state: { ...state, q: replaceWord(state.q, { start, end }, written, word) },
      content: ['With ', element('b', {}, word), ` for “${written}”`],
    })),
  );
}

function omissions({ chips }: Search): Way[] {
  if (chips.length < 2) return [];
  return chips.map(({ kind, label, without }) => ({
    state: without,
    content: [kind === 'without' ? `Not ${label}` : `Without ${label}`],
  }));
}

/** Each part by itself: what is left when all the others are taken out. */
function singles({ chips, state }: Search): Way[] {
  if (chips.length < 3) return [];
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
