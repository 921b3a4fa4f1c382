import type { Answer, Engine, FoundPassage } from '../engine/answer.ts';
import type { Chip, Names } from '../query/chips.ts';
import type { SearchState } from '../query/search-state.ts';
import { hitsOf } from './ask.ts';
import { MessageView } from './message-view.ts';
import type { Narrowing } from './narrowing.ts';
import { partOf } from './part-of.ts';
import type { Asked } from './render-group.ts';
import { renderNotes } from './render-notes.ts';
import { ResultsView, titleOf } from './results-view.ts';
import { Status } from './status.ts';

/** Milliseconds after which somebody who writes has stopped. */
const pause = 300;

/** A search as the page understood it. */
export interface Search {
  state: SearchState;
  chips: readonly Chip[];
  /** Reports that the list is to show. */
  shown: number;
  typing: boolean;
}

/** Shows what became of a search: results with their counts, that there are none, or why. */
export class AnswerView {
  readonly results: ResultsView;
  readonly #engine: Engine;
  readonly #narrowing: Narrowing;
  readonly #message: MessageView;
  readonly #notes: HTMLElement;
  readonly #status: Status;

  /** @param tryAgain called when the reader asks for it */
  constructor(
    root: HTMLElement,
    { engine, narrowing }: { engine: Engine; narrowing: Narrowing },
    tryAgain: () => void,
  ) {
    this.#engine = engine;
    this.#narrowing = narrowing;
    this.results = new ResultsView(partOf(root, '.results'));
    this.#message = new MessageView(root, tryAgain);
    this.#notes = partOf(root, '.notes-on-query');
    this.#status = new Status(partOf(root, ':scope > [role="status"]'));
  }

  /** Says that a search is under way, when it takes its time. */
  wait(): void {
    if (this.results.isEmpty && this.#message.isHidden) this.#narrowing.reveal();
    this.results.wait((text) => this.#status.say(text));
  }

  /** Says beside the results what is going on. */
  tell(text: string): void {
    this.results.tell(text);
    this.#status.say(text);
  }

  /** Shows what is known first, while the rest is on its way. */
  async showEarly(answer: Answer, search: Search, signal: AbortSignal): Promise<void> {
    try {
      this.#message.hide();
      await renderNotes(this.#notes, answer, search.state, signal);
      await this.results.list(answer, this.#asked(answer, search), signal);
    } catch (error) {
      // The whole answer has come, or another question.
      if (!signal.aborted) throw error;
    }
  }

  /** @param lines the passages for a concordance */
  async show(
    answer: Answer,
    lines: readonly FoundPassage[],
    search: Search,
    signal: AbortSignal,
  ): Promise<void> {
    if (answer.reports === 0) return this.#showNone(answer, search, signal);
    const { state } = search;
    this.#message.hide();
    // First, so that they push nothing down.
    await renderNotes(this.#notes, answer, state, signal);
    if (state.view === 'list') await this.results.list(answer, this.#asked(answer, search), signal);
    else await this.results.lines(answer, lines, state, signal);
    this.#countShown(answer, lines.length, search);
    this.#status.say(titleOf(answer));
    // Pagefind's own search counts nothing.
    if (answer.fallback) this.#narrowing.hide();
    else await this.#narrowing.show(answer, signal);
  }

  /** @param next the reports behind those that are shown */
  async add(answer: Answer, next: Answer, search: Search, signal: AbortSignal): Promise<void> {
    await this.results.add(next, this.#asked(next, search), signal);
    this.#status.say(this.#countShown(answer, 0, search));
  }

  /** No word is asked for. */
  showNothing({ state }: Search): void {
    this.#clear();
    if (state.q.trim() !== '') this.#status.say(this.#message.show('empty'));
  }

  fail(error: unknown): void {
    this.#clear();
    this.#status.say(this.#message.fail(error));
  }

  async #showNone(
    answer: Answer,
    { state, chips, typing }: Search,
    signal: AbortSignal,
  ): Promise<void> {
    const { unknown } = answer;
    this.results.hide();
    this.#status.say(this.#message.show('none', titleOfNone(answer, chips)));
    this.#narrowing.hide(answer);
    await renderNotes(this.#notes, answer, state, signal);
    // Who writes on does not need to know yet how to go on.
    if (typing) await new Promise((resolve) => setTimeout(resolve, pause));
    const { findWays } = await import('./find-ways.ts');
    await findWays(this.#message.ways, { state, chips, unknown }, this.#engine, signal);
  }

  #clear(): void {
    this.results.hide();
    this.#message.hide();
    this.#narrowing.hide();
    this.#notes.hidden = true;
  }

  /** Says how much of what was found stands on the page. */
  #countShown({ reports, passages }: Answer, lines: number, { state, shown }: Search): string {
    return state.view === 'list'
      ? this.results.page(Math.min(shown, reports), reports, 'report')
      : this.results.page(lines, Math.max(passages, lines), 'passage');
  }

  #asked({ marks }: Answer, { state }: Search): Asked {
    const { publishers }: Names = this.#narrowing.names;
    return {
      q: state.q,
      marks,
      publisherOf: (id) => publishers.find((each) => each.id === id)?.name ?? id,
      hitsOf: (group) => hitsOf(group, state, this.#engine),
    };
  }
}

function titleOfNone({ unknown }: Answer, chips: readonly Chip[]): string {
  const [first, ...others] = unknown.filter(({ taken }) => !taken);
  if (first && others.length === 0) return `No passage has “${first.written}”`;
  return `No passage has ${chips.length > 1 ? 'all of this' : chips[0]?.label}`;
}
