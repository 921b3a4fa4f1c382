import { monthNames, partsOf } from '../../report/day.ts';
import { element } from '../element.ts';
import type { Line } from '../query/concordance.ts';
import { hitUrl } from '../query/hit-url.ts';
import type { LineOrder, SearchState } from '../query/search-state.ts';
import { nextStep } from './in-steps.ts';
import { searchUrl } from './page-address.ts';
import { partOf } from './part-of.ts';

/** Lines that are rendered in one step. */
const perStep = 50;

/** Lines of matches under each other, in a table that scrolls by itself where the page is narrow. */
export class ConcordanceView {
  readonly #scroller: HTMLElement;
  readonly #body: HTMLElement;

  /** @param scroller holds the table of `SearchResults.astro` */
  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
    this.#body = partOf(scroller, 'tbody');
  }

  async show(lines: readonly Line[], state: SearchState, signal: AbortSignal): Promise<void> {
    const rows: HTMLElement[] = [];
    for (const [index, line] of lines.entries()) {
      if (index > 0 && index % perStep === 0) await nextStep(signal);
      rows.push(renderLine(line, state.q));
    }
    this.#sortBy(state);
    this.#body.replaceChildren();
    for (let index = 0; index < rows.length; index += perStep) {
      if (index > 0) await nextStep(signal);
      this.#body.append(...rows.slice(index, index + perStep));
      if (index === 0) this.#centre();
    }
  }

  clear(): void {
    this.#body.replaceChildren();
  }

  #sortBy(state: SearchState): void {
    for (const head of this.#scroller.querySelectorAll<HTMLElement>('th[data-by]')) {
      const lines = head.dataset['by'] as LineOrder;
      head.querySelector('a')?.setAttribute('href', searchUrl({ ...state, lines }));
      if (lines === state.lines) head.setAttribute('aria-sort', 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }

  /** Where the table is wider than the page, the matches stand in view. */
  #centre(): void {
    const match = this.#body.querySelector<HTMLElement>('mark');
    const { scrollWidth, clientWidth } = this.#scroller;
    if (match && scrollWidth > clientWidth)
      this.#scroller.scrollLeft = match.offsetLeft - clientWidth / 2;
  }
}

function renderLine({ url, title, day, before, match, after }: Line, q: string): HTMLElement {
  const { year, month, date } = partsOf(day);
  const name = `${monthNames[month - 1]?.slice(0, 3)} ${date}, ${year}`;
  const link = element(
    'a',
    { href: hitUrl(url, q), title },
    element('time', { datetime: day }, name),
  );
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, link),
    element('td', { class: 'before' }, element('div', {}, element('span', {}, before))),
    element('td', { class: 'after' }, element('div', {}, element('mark', {}, match), after)),
  );
}
