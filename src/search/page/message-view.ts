import { IndexFailure } from '../engine/answer.ts';
import { partOf } from './part-of.ts';

/** The cases that `SearchMessages.astro` has words for. */
type Case = 'none' | 'empty' | IndexFailure['reason'] | 'stopped';

/** What stands in place of results: that there are none, or why. */
export class MessageView {
  readonly #root: HTMLElement;
  readonly #messages: HTMLElement[];

  /** @param tryAgain called where loading the page again is not needed */
  constructor(root: HTMLElement, tryAgain: () => void) {
    this.#root = root;
    this.#messages = [...root.querySelectorAll<HTMLElement>('[data-case]')];
    for (const message of this.#messages)
      message.querySelector('button')?.addEventListener('click', () => {
        if (/stale|stopped/.test(message.dataset['case'] ?? '')) location.reload();
        else tryAgain();
      });
  }

  get isHidden(): boolean {
    return this.#messages.every(({ hidden }) => hidden);
  }

  hide(): void {
    for (const message of this.#messages) message.hidden = true;
  }

  /**
   * Shows a message, and gives its title.
   *
   * @param title in place of that which the message has
   */
  show(name: Case, title?: string): string {
    const message = partOf(this.#root, `[data-case="${name}"]`);
    const heading = partOf(message, 'h2');
    const list = message.querySelector('ul');
    this.hide();
    if (title !== undefined) heading.textContent = title;
    if (list) list.hidden = true;
    message.hidden = false;
    return heading.textContent;
  }

  fail(error: unknown): string {
    return this.show(error instanceof IndexFailure ? error.reason : 'stopped');
  }

  /** The list of the ways on from where there are no results. */
  get ways(): HTMLElement {
    return partOf(this.#root, '[data-case="none"] ul');
  }
}
