import type { Answer } from '../engine/answer.ts';
import { openIndexEarly, openSearchClient } from '../engine/search-client.ts';
import { AnswerView, type Search } from './answer-view.ts';
import { requestOf } from './ask.ts';
import { Controls } from './controls.ts';
import { PageAddress, searchUrl, step } from './page-address.ts';
import { partOf } from './part-of.ts';

/** Passages in the concordance, for each report that the list would show. */
const linesPerReport = 20;

/**
 * `<search-page>`: shows what the page's address asks for. The markup is that of `pages/search.astro`.
 */
class SearchPage extends HTMLElement {
  readonly #engine = openSearchClient();
  readonly #address = new PageAddress();
  readonly #controls = new Controls(
    this,
    { address: this.#address, engine: this.#engine },
    (typing) => void this.#show(typing),
  );
  readonly #view = new AnswerView(
    this,
    { engine: this.#engine, narrowing: this.#controls.narrowing },
    () => void this.#show(),
  );
  #asking = new AbortController();
  #answer: Answer | undefined;

  connectedCallback(): void {
    partOf(this, '.pager button').addEventListener('click', () => void this.#more());
    for (const button of this.querySelectorAll<HTMLElement>('[data-save]'))
      button.addEventListener('click', () => void this.#save(button.dataset['save']));
    const typing = this.#controls.catchUp();
    if (searchUrl(this.#address.state) === '/search/') this.#prepare();
    void this.#show(typing);
  }

  /** Whoever comes without a question is about to ask one. */
  #prepare(): void {
    openIndexEarly();
    const input = partOf(this, '#q');
    // The first search says what is wrong.
    const warm = () => void this.#engine.warm().catch(() => undefined);
    if (input === document.activeElement) warm();
    else input.addEventListener('focus', warm, { once: true });
  }

  /** Shows what the address asks for; what an earlier call was about to show is dropped. */
  async #show(typing = false): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.removeAttribute('data-settled');
    const { signal } = this.#asking;
    const { state, shown } = this.#address;
    const focused = document.activeElement;
    document.title = `${state.q ? `${state.q.slice(0, 80)} | ` : ''}Search | Daybook`;
    const search = { state, chips: this.#controls.reflect(), shown, typing };
    this.#view.results.reflect(state);
    try {
      if (search.chips.length > 0) await this.#answerTo(search, signal);
      // Whoever has written a minus or a quotation mark goes on writing.
      else if (!typing || state.q.trim() === '') this.#view.showNothing(search);
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(error, signal);
    }
    this.#view.results.rest();
    // For browser tests: all that the address asks for is shown.
    this.setAttribute('data-settled', '');
    delete document.documentElement.dataset['asked'];
    if (!typing && lostFocus(focused))
      this.querySelector<HTMLElement>(':is(.results, .empty):not([hidden]) h2')?.focus({
        preventScroll: true,
      });
  }

  async #answerTo(search: Search, signal: AbortSignal): Promise<void> {
    const { state, shown, typing } = search;
    const listed = state.view === 'list';
    const early = new AbortController();
    const request = requestOf(state, { typing, take: listed ? shown : 0 });
    this.#view.wait();
    const [answer, lines] = await Promise.all([
      this.#engine.search(request, signal, (first) => {
        const both = AbortSignal.any([signal, early.signal]);
        if (listed) void this.#view.showEarly(first, search, both);
      }),
      listed ? [] : this.#engine.passages(request, shown * linesPerReport, signal),
    ]);
    early.abort();
    this.#answer = answer;
    await this.#view.show(answer, lines, search, signal);
    const scroll = this.#address.takeScroll();
    if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
  }

  async #more(): Promise<void> {
    const { state, shown } = this.#address;
    const { signal } = this.#asking;
    const answer = this.#answer;
    this.#address.showUpTo(shown + step);
    if (state.view === 'concordance' || !answer) return this.#show();
    this.#view.wait();
    try {
      const next = await this.#engine.search(requestOf(state, { skip: shown, take: step }), signal);
      const search = { state, chips: [], shown: shown + step, typing: false };
      await this.#view.add(answer, next, search, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(error, signal);
    }
    this.#view.results.rest();
  }

  async #save(format: string | undefined): Promise<void> {
    const { state } = this.#address;
    const { names } = this.#controls.narrowing;
    const { passages } = this.#answer ?? { passages: 0 };
    const version = this.dataset['version'] ?? '';
    this.#view.tell('The file is being made …');
    try {
      const { saveResults } = await import('./save-results.ts');
      const list = { state, passages, names, version, engine: this.#engine };
      this.#view.tell(await saveResults(format === 'csv' ? 'csv' : 'bib', list));
    } catch (error) {
      console.warn('Saving failed:', error);
      this.#view.tell('The file cannot be made: the index cannot be reached or read.');
    }
  }

  #fail(error: unknown, signal: AbortSignal): void {
    console.warn('Search failed:', error);
    this.#view.fail(error);
    addEventListener('online', () => void this.#show(), { once: true, signal });
  }
}

/** True where what had the focus is no more to be seen, such as a link that was followed, and nothing else has it. */
function lostFocus(before: Element | null): boolean {
  const { activeElement, body } = document;
  const hasNone = activeElement === body || !activeElement?.checkVisibility();
  return hasNone && before !== body;
}

customElements.define('search-page', SearchPage);
