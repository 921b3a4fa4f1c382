import { monthNames, partsOf } from '../../report/day.ts';
import { element } from '../element.ts';
import type { FoundPassage, Mark } from '../engine/answer.ts';
import { concordanceOf, type Line } from '../query/concordance.ts';
import { hitUrl } from '../query/hit-url.ts';
import type { LineOrder, SearchState } from '../query/search-state.ts';
import { nextStep } from './in-steps.ts';
import { searchUrl } from './page-address.ts';

/** Lines that are rendered in one step. */
const perStep = 50;

/** Fills the table of `SearchResults.astro` with the lines of matches, aligned on the match. */
export async function showConcordance(
  table: HTMLTableElement,
  {
    found,
    marks,
    state,
  }: { found: readonly FoundPassage[]; marks: readonly Mark[]; state: SearchState },
  signal: AbortSignal,
): Promise<void> {
  const lines = concordanceOf(found, marks, state.lines);
  const body = table.tBodies[0];
  for (let index = 0; index < Math.max(lines.length, 1); index += perStep) {
    await nextStep(signal);
    const rows = lines.slice(index, index + perStep).map((line) => renderLine(line, state.q));
    // What was shown before stays until there is something to show.
    if (index === 0) body?.replaceChildren(...rows);
    else body?.append(...rows);
  }
  nameOrder(table, state);
}

function nameOrder(table: HTMLElement, state: SearchState): void {
  for (const head of table.querySelectorAll<HTMLElement>('th[data-by]')) {
    const lines = head.dataset['by'] as LineOrder;
    head.querySelector('a')?.setAttribute('href', searchUrl({ ...state, lines }));
    if (lines === state.lines) head.setAttribute('aria-sort', 'ascending');
    else head.removeAttribute('aria-sort');
  }
}

/** Where the table is wider than the page, the matches stand in view. */
export function showMatches(table: HTMLElement): void {
  const match = table.querySelector('mark')?.closest('td');
  const scroller = table.parentElement;
  if (match && scroller && scroller.scrollWidth > scroller.clientWidth)
    scroller.scrollLeft = match.offsetLeft - scroller.clientWidth / 2;
}

function renderLine({ url, title, day, before, match, after }: Line, q: string): HTMLElement {
  const { year, month, date } = partsOf(day);
  const name = `${monthNames[month - 1]?.slice(0, 3)} ${date}, ${year}`;
  const time = element('time', { datetime: day }, name);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href: hitUrl(url, q), title }, time)),
    element('td', { class: 'before' }, element('div', {}, element('span', {}, before))),
    element('td', { class: 'after' }, element('div', {}, element('mark', {}, match), after)),
  );
}
