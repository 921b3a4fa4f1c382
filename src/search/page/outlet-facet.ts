import { element } from '../element.ts';
import { partOf } from './part-of.ts';
import { printCount, printNumber } from './print-count.ts';

/** Outlets that are listed at first, and how many more at a time. */
const step = 12;

type Outlets = readonly (readonly [outlet: string, reports: number])[];

/**
 * The outlets that the passages found cite. They are counted only while the list is open, since that loads more of
 * the index. The markup is that of `Facets.astro`.
 */
export class OutletFacet {
  readonly #details: HTMLDetailsElement;
  readonly #list: HTMLElement;
  readonly #note: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #count: (signal: AbortSignal) => Promise<Outlets>;
  #counting = new AbortController();
  #outlets: Outlets = [];
  #chosen: readonly string[] = [];
  #shown = step;
  /** True where the list shows the outlets of an earlier search. */
  #old = true;

  constructor(details: HTMLDetailsElement, count: (signal: AbortSignal) => Promise<Outlets>) {
    this.#details = details;
    this.#list = partOf(this.#details, '.list');
    this.#note = partOf(this.#details, '.gloss');
    this.#more = partOf(this.#details, 'button');
    this.#count = count;
    this.#details.addEventListener('toggle', () => void this.#update());
    this.#more.addEventListener('click', () => {
      const next = this.#list.childElementCount;
      this.#shown += step;
      this.#render();
      this.#list.children[next]?.querySelector('input')?.focus();
    });
  }

  reflect(chosen: readonly string[]): void {
    this.#chosen = chosen;
    for (const box of this.#list.querySelectorAll('input'))
      box.checked = chosen.includes(box.value);
  }

  /** The results are others. */
  renew(): void {
    this.#old = true;
    this.#shown = step;
    void this.#update();
  }

  async #update(): Promise<void> {
    if (!this.#old || !this.#details.open) return;
    this.#counting.abort();
    this.#counting = new AbortController();
    const { signal } = this.#counting;
    if (this.#list.childElementCount === 0) this.#say('Counting …');
    try {
      const outlets = await this.#count(signal);
      if (signal.aborted) return;
      this.#outlets = outlets;
      this.#old = false;
      this.#say(outlets.length === 0 ? 'No outlet is cited there.' : '');
      this.#render();
    } catch {
      if (!signal.aborted) this.#say('The outlets cannot be loaded. Fold and unfold to try again.');
    }
  }

  /** Boxes that stay keep the focus. */
  #render(): void {
    const listed = new Map(this.#outlets.slice(0, this.#shown));
    for (const outlet of this.#chosen)
      listed.set(outlet, this.#outlets.find(([name]) => name === outlet)?.[1] ?? 0);
    const old = new Map(
      [...this.#list.querySelectorAll('input')].map((box) => [box.value, box.closest('label')]),
    );
    for (const [outlet, label] of old) if (!listed.has(outlet)) label?.remove();
    for (const [index, [outlet, count]] of [...listed].entries()) {
      const label = old.get(outlet) ?? this.#makeBox(outlet);
      const data = label.querySelector('data');
      label.classList.toggle('none', count === 0);
      if (data) [data.value, data.textContent] = [String(count), printNumber(count)];
      const there = this.#list.children[index];
      if (there !== label) this.#list.insertBefore(label, there ?? null);
    }
    const left = this.#outlets.length - this.#shown;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show more of ${printCount(this.#outlets.length, 'outlet')}`;
  }

  #makeBox(outlet: string): HTMLLabelElement {
    const box = element('input', { type: 'checkbox', name: 'source', value: outlet });
    box.checked = this.#chosen.includes(outlet);
    return element('label', {}, box, ' ', element('span', {}, outlet), ' ', element('data', {}));
  }

  #say(text: string): void {
    this.#note.textContent = text;
    this.#note.hidden = text === '';
  }
}
