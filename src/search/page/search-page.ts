import type { Answer } from '../engine/answer.ts';
import { openSearchClient } from '../engine/search-client.ts';
import type { Chip } from '../query/chips.ts';
import { hitsOf, requestOf } from './ask.ts';
import { Controls } from './controls.ts';
import { nextStep } from './in-steps.ts';
import { MessageView } from './message-view.ts';
import { PageAddress, step } from './page-address.ts';
import { partOf } from './part-of.ts';
import { printCount } from './print-count.ts';
import type { Asked } from './render-group.ts';
import { renderNotes } from './render-notes.ts';
import { ResultsView, titleOf } from './results-view.ts';
import { saveResults } from './save-results.ts';
import { Status } from './status.ts';

/** Passages in the concordance, for each report that the list would show. */
const linesPerReport = 20;

/** Milliseconds for which the results of another query may stand where the first of this one are known. */
const patience = 120;

/**
 * `<search-page>`: shows what the page's address asks for. The markup is that of `pages/search.astro`.
 */
class SearchPage extends HTMLElement {
  readonly #engine = openSearchClient();
  readonly #address = new PageAddress();
  readonly #controls = new Controls(this, this.#address, this.#engine);
  readonly #results = new ResultsView(partOf(this, '.results'));
  readonly #message = new MessageView(partOf(this, '.empty'));
  readonly #notes = partOf(this, '.notes-on-query');
  readonly #status = new Status(partOf(this, '[role="status"]'));
  #asking = new AbortController();
  #answer: Answer | undefined;

  connectedCallback(): void {
    this.#controls.listen((how) => void this.#show(how));
    partOf(this, '.pager button').addEventListener('click', () => void this.#more());
    for (const button of this.querySelectorAll<HTMLElement>('[data-save]'))
      button.addEventListener(
        'click',
        () => void this.#save(button.dataset['save'] === 'csv' ? 'csv' : 'bib'),
      );
    void this.#show({});
  }

  /** Shows what the address asks for; what an earlier call was about to show is dropped. */
  async #show({ typing = false }): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { state } = this.#address;
    const focused = document.activeElement;
    document.title = `${state.q ? `${state.q.slice(0, 80)} | ` : ''}Search | Daybook`;
    const chips = this.#controls.reflect();
    this.#results.reflect(state);
    try {
      if (chips.length > 0) await this.#answerTo(chips, typing, signal);
      // Whoever has written a minus or a quotation mark goes on writing.
      else if (!typing || state.q.trim() === '') await this.#showNothing(signal);
    } catch (error) {
      if (signal.aborted) return;
      await this.#fail(error, signal);
    }
    this.#results.rest();
    if (focused !== document.body && document.activeElement === document.body)
      this.querySelector<HTMLElement>(':is(.results, .empty):not([hidden]) h2')?.focus({
        preventScroll: true,
      });
  }

  async #answerTo(chips: readonly Chip[], typing: boolean, signal: AbortSignal): Promise<void> {
    const { state, shown } = this.#address;
    const listed = state.view === 'list';
    this.#results.wait((text) => this.#status.say(text));
    const early = new AbortController();
    const request = requestOf(state, { typing, take: listed ? shown : 0 });
    const [answer, passages] = await Promise.all([
      this.#engine.search(request, signal, (first) => {
        if (listed) void this.#showEarly(first, AbortSignal.any([signal, early.signal]));
      }),
      listed
        ? []
        : this.#engine.passages(requestOf(state, { typing }), shown * linesPerReport, signal),
    ]);
    early.abort();
    this.#answer = answer;
    if (answer.reports === 0) {
      await this.#showNone(answer, chips, typing, signal);
      return;
    }
    this.#message.hide();
    if (listed) await this.#results.list(answer, this.#asked(answer), signal);
    else await this.#results.lines(answer, passages, state, signal);
    this.#showPages(answer, passages.length);
    this.#status.say(titleOf(answer));
    renderNotes(this.#notes, answer, state);
    await nextStep(signal);
    await this.#controls.show(answer.fallback ? undefined : answer, signal);
    const scroll = this.#address.takeScroll();
    if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
  }

  /** On a slow way what is known first is shown first, at once where nothing else is shown. */
  async #showEarly(answer: Answer, signal: AbortSignal): Promise<void> {
    try {
      if (!this.#results.isEmpty) await new Promise((resolve) => setTimeout(resolve, patience));
      await nextStep(signal);
      this.#message.hide();
      await this.#results.list(answer, this.#asked(answer), signal);
    } catch (error) {
      // The whole answer has come, or another question.
      if (!signal.aborted) throw error;
    }
  }

  async #showNone(answer: Answer, chips: readonly Chip[], typing: boolean, signal: AbortSignal) {
    const { state } = this.#address;
    this.#results.hide();
    this.#status.say(this.#message.nothing(answer, chips));
    renderNotes(this.#notes, answer, state);
    await this.#controls.show(chips.length > 1 ? answer : undefined, signal);
    await this.#message.addWays(answer, chips, { state, typing, engine: this.#engine, signal });
  }

  /** Nothing is asked for: help is. */
  async #showNothing(signal: AbortSignal): Promise<void> {
    this.#results.hide();
    this.#notes.hidden = true;
    this.#message.hide();
    if (this.#address.state.q.trim() !== '')
      this.#status.say(this.#message.nothing({ unknown: [] }, []));
    await this.#controls.show(undefined, signal);
  }

  async #fail(error: unknown, signal: AbortSignal): Promise<void> {
    console.warn('Search failed:', error);
    const tryAgain = () => void this.#show({});
    this.#results.hide();
    this.#notes.hidden = true;
    this.#status.say(this.#message.failure(error, tryAgain));
    await this.#controls.show(undefined, signal);
    addEventListener('online', tryAgain, { once: true, signal });
  }

  async #more(): Promise<void> {
    const { state, shown } = this.#address;
    const { signal } = this.#asking;
    const answer = this.#answer;
    this.#address.showUpTo(shown + step);
    if (state.view === 'concordance' || !answer) return this.#show({});
    this.#results.wait((text) => this.#status.say(text));
    try {
      const next = await this.#engine.search(requestOf(state, { skip: shown, take: step }), signal);
      await this.#results.add(next, this.#asked(next), signal);
      this.#status.say(this.#showPages(answer, 0));
    } catch (error) {
      if (!signal.aborted) await this.#fail(error, signal);
    }
    this.#results.rest();
  }

  async #save(extension: 'csv' | 'bib'): Promise<void> {
    const { state } = this.#address;
    if (!this.#answer) return;
    this.#results.wait((text) => this.#status.say(text));
    try {
      const { names } = this.#controls;
      const version = this.dataset['version'] ?? '';
      const list = { state, answer: this.#answer, names, version, engine: this.#engine };
      const count = await saveResults(extension, list);
      this.#status.say(`Saved ${printCount(count, 'passage')}.`);
    } catch (error) {
      await this.#fail(error, this.#asking.signal);
    }
    this.#results.rest();
  }

  /** Says how much of what was found stands on the page. */
  #showPages({ reports, passages }: Answer, lines: number): string {
    const { state, shown } = this.#address;
    return state.view === 'list'
      ? this.#results.page(Math.min(shown, reports), reports, 'report')
      : this.#results.page(lines, Math.max(passages, lines), 'passage');
  }

  #asked({ marks }: Answer): Asked {
    const { state } = this.#address;
    const { publishers } = this.#controls.names;
    return {
      q: state.q,
      marks,
      publisherOf: (id) => publishers.find((each) => each.id === id)?.name ?? id,
      hitsOf: (group) => hitsOf(group, state, this.#engine),
    };
  }
}

customElements.define('search-page', SearchPage);
