import type { Answer } from '../engine/answer.ts';
import type { FoundPassage } from '../engine/answer.ts';
import type { SearchState } from '../query/search-state.ts';
import { searchUrl, step } from './page-address.ts';
import { partOf } from './part-of.ts';
import { printCount, printNumber } from './print-count.ts';
import type { Asked } from './render-group.ts';
import { ResultList } from './result-list.ts';

/** After so many milliseconds a search is said to be at work, and to be slow. */
const patience = { working: 150, slow: 5000 };

/** The part of the page with the results: their number, their order, and the list or the concordance. */
export class ResultsView {
  readonly #root: HTMLElement;
  readonly #list: ResultList;
  readonly #lines: HTMLTableElement;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #isEmpty = true;

  /** @param root the markup of `SearchResults.astro` */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#list = new ResultList(partOf(root, '.hits'));
    this.#lines = partOf(root, '.concordance table');
  }

  /** True where no results are to be seen. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  reflect(state: SearchState): void {
    partOf<HTMLSelectElement>(this.#root, '[name="sort"]').value = state.order;
    for (const link of this.#root.querySelectorAll<HTMLAnchorElement>('[data-view]')) {
      const view = link.dataset['view'] === 'concordance' ? 'concordance' : 'list';
      link.href = searchUrl({ ...state, view, lines: 'date' });
      if (view === state.view) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** A search has begun; what is shown stays until it has an answer. */
  wait(say: (text: string) => void): void {
    this.#stopWaiting();
    const tell = (text: string) => {
      this.#root.hidden = false;
      this.#root.setAttribute('aria-busy', 'true');
      this.#root.classList.toggle('first', this.#isEmpty);
      if (this.#isEmpty) this.#title = text;
      else this.tell(text);
      say(text);
    };
    this.#timers = [
      setTimeout(() => tell('Searching …'), patience.working),
      setTimeout(() => tell('Still searching: the connection is slow.'), patience.slow),
    ];
  }

  /** Says beside the results what is going on. */
  tell(text: string): void {
    partOf(this.#root, '.working').textContent = text;
  }

  async list(answer: Answer, asked: Asked, signal: AbortSignal): Promise<void> {
    // The first reports stand when this comes back; the others follow.
    const listed = this.#list.show(answer.groups, asked, signal);
    this.#reveal(answer, 'list');
    await listed;
    this.#lines.tBodies[0]?.replaceChildren();
  }

  async add(answer: Answer, asked: Asked, signal: AbortSignal): Promise<void> {
    await this.#list.add(answer.groups, asked, signal);
  }

  async lines(
    answer: Answer,
    found: readonly FoundPassage[],
    state: SearchState,
    signal: AbortSignal,
  ): Promise<void> {
    const { showConcordance, showMatches } = await import('./show-concordance.ts');
    await showConcordance(this.#lines, { found, marks: answer.marks, state }, signal);
    this.#list.clear();
    this.#reveal(answer, 'concordance');
    showMatches(this.#lines);
  }

  /** Says how much of it stands on the page, and offers more. */
  page(shown: number, all: number, noun: string): string {
    const pager = partOf(this.#root, '.pager');
    const more = partOf(pager, 'button');
    const hadFocus = document.activeElement === more;
    const text =
      shown < all
        ? `Shown: ${printNumber(shown)} of ${printCount(all, noun)}`
        : `All ${printCount(all, noun)} shown`;
    partOf(pager, 'span').textContent = text;
    more.hidden = shown >= all;
    pager.hidden = all <= step;
    if (hadFocus && more.hidden) partOf(pager, 'span').focus();
    return text;
  }

  /** The search has ended, whatever came of it. */
  rest(): void {
    this.#stopWaiting();
  }

  hide(): void {
    this.#stopWaiting();
    this.#isEmpty = true;
    this.#root.hidden = true;
    this.#list.clear();
    this.#lines.tBodies[0]?.replaceChildren();
    this.#title = '';
  }

  #reveal(answer: Answer, view: SearchState['view']): void {
    this.#stopWaiting();
    this.#isEmpty = false;
    this.#title = titleOf(answer);
    partOf(this.#root, '.hits').hidden = view !== 'list';
    partOf(this.#root, '.concordance').hidden = view !== 'concordance';
    this.#root.hidden = false;
  }

  #stopWaiting(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#root.removeAttribute('aria-busy');
    this.#root.classList.remove('first');
    this.tell('');
  }

  set #title(text: string) {
    const title = partOf(this.#root, '#found');
    if (title.textContent !== text) title.textContent = text;
  }
}

/** How much was found: "431 passages in 187 reports". */
export function titleOf({ reports, passages, match, fallback }: Answer): string {
  const all = printCount(reports, 'report');
  if (fallback) return `${all} that may fit`;
  return passages > 0 && match === 'all' ? `${printCount(passages, 'passage')} in ${all}` : all;
}
