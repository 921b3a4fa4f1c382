/** Nobody is told of each letter's results: only what stays for so many milliseconds is said. */
const pause = 500;

/** Tells those who listen what the page shows. */
export class Status {
  readonly #node: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param node a live region */
  constructor(node: HTMLElement) {
    this.#node = node;
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#node.textContent = text), pause);
  }
}
