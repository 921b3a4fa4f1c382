import { element } from '../element.ts';
import type { Answer, Engine } from '../engine/answer.ts';
import type { Chip } from '../query/chips.ts';
import type { SearchState } from '../query/search-state.ts';
import { requestOf } from './ask.ts';
import { nextStep } from './in-steps.ts';
import { partOf } from './part-of.ts';
import { renderFailure } from './render-failure.ts';
import { nothingTitle, renderWays } from './render-nothing.ts';

/** Who writes on does not need to know yet how to go on. */
const pause = 300;

/** What stands in place of results: that there are none, or why. */
export class MessageView {
  readonly #root: HTMLElement;
  readonly #body: HTMLElement;

  /** @param root holds a `div` for the message, before what it always says */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#body = partOf(root, 'div');
  }

  hide(): void {
    this.#root.hidden = true;
  }

  /** @returns the message in short */
  failure(error: unknown, tryAgain: () => void): string {
    return this.#show(renderFailure(error, tryAgain));
  }

  /** Says that nothing was found. `addWays` then fills in what would be. */
  nothing(answer: Pick<Answer, 'unknown'>, chips: readonly Chip[]): string {
    const title = element('h2', { tabindex: '-1' }, nothingTitle(answer, chips));
    const text =
      chips.length === 0
        ? 'Write a word, a number, or a “phrase” that passages should hold.'
        : 'Check the spelling, or try fewer words or another form of a name.';
    return this.#show(
      element('div', {}, title, element('p', {}, text), element('ul', { hidden: '' })),
    );
  }

  async addWays(
    answer: Pick<Answer, 'unknown'>,
    chips: readonly Chip[],
    {
      state,
      typing,
      engine,
      signal,
    }: { state: SearchState; typing: boolean; engine: Engine; signal: AbortSignal },
  ): Promise<void> {
    if (typing) await new Promise((resolve) => setTimeout(resolve, pause));
    await nextStep(signal);
    const list = partOf(this.#body, 'ul');
    const count = (next: SearchState) => engine.search(requestOf(next), signal);
    await renderWays(list, { answer, chips, state, count, signal });
  }

  #show(message: HTMLElement): string {
    this.#body.replaceChildren(...message.childNodes);
    this.#root.hidden = false;
    return partOf(this.#body, 'h2').textContent;
  }
}
