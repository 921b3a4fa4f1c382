import type { Engine } from '../engine/answer.ts';
import { chipsOf, type Chip } from '../query/chips.ts';
import type { Order } from '../query/query.ts';
import { chooseDays, chooseValue, filtersOf, type FilterList } from './choose-filters.ts';
import { Narrowing } from './narrowing.ts';
import { stateOfUrl, type PageAddress } from './page-address.ts';
import { partOf } from './part-of.ts';
import { renderChips } from './render-chips.ts';

/** The lists of filters, by the names of their checkboxes. */
const lists: Record<string, FilterList> = {
  kind: 'kinds',
  series: 'series',
  publisher: 'publishers',
  year: 'years',
  source: 'sources',
};

/** All with which a reader says what to search for: it writes the address, and shows what stands there. */
export class Controls {
  readonly narrowing: Narrowing;
  readonly #root: HTMLElement;
  readonly #address: PageAddress;
  readonly #input: HTMLInputElement;
  readonly #chips: HTMLElement;
  readonly #help: HTMLDetailsElement;
  readonly #tell: (typing: boolean) => void;
  #helpIsOpened = true;

  /** @param tell called when the address says something else; `typing` while the query is being written */
  constructor(
    root: HTMLElement,
    { address, engine }: { address: PageAddress; engine: Engine },
    tell: (typing: boolean) => void,
  ) {
    this.#root = root;
    this.#address = address;
    this.#tell = tell;
    this.#input = partOf(root, '#q');
    this.#chips = partOf(root, '.chips');
    this.#help = partOf(root, '.query-help');
    this.narrowing = new Narrowing(root, { address, engine }, (days) => {
      address.go(chooseDays(address.state, days), 'days');
      tell(false);
    });
    this.#listen();
  }

  /** Takes what was written before this program had come. True if there was something. */
  catchUp(): boolean {
    const { state } = this.#address;
    if (this.#input.value === state.q || this.#input.value === '') return false;
    this.#address.type({ ...state, q: this.#input.value });
    return true;
  }

  /** Shows what the address says, and gives what it was understood as. */
  reflect(): Chip[] {
    const { state } = this.#address;
    const { names } = this.narrowing;
    const chips = chipsOf(state, names);
    if (this.#input.value !== state.q) this.#input.value = state.q;
    this.#renderChips(chips);
    this.narrowing.reflect(filtersOf(state, names));
    this.#openHelp(state.q.trim() === '' && chips.length === 0);
    return chips;
  }

  #listen(): void {
    const address = this.#address;
    this.#input.addEventListener('input', () => {
      address.type({ ...address.state, q: this.#input.value });
      this.#tell(true);
    });
    this.#root.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#input.value !== address.state.q)
        address.go({ ...address.state, q: this.#input.value });
      address.settle();
      // Otherwise the keyboard of a phone hides the results.
      if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
      this.#tell(false);
    });
    this.#root.addEventListener('change', ({ target }) => this.#change(target));
    this.#root.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => {
      address.reread();
      this.#tell(false);
    });
  }

  #change(target: EventTarget | null): void {
    const { state } = this.#address;
    if (target instanceof HTMLSelectElement && target.name === 'sort')
      this.#address.go({ ...state, order: target.value as Order });
    else if (target instanceof HTMLInputElement && lists[target.name])
      this.#address.go(
        chooseValue(
          state,
          lists[target.name] ?? 'kinds',
          target.value,
          target.checked,
          this.narrowing.names,
        ),
      );
    else return;
    this.#tell(false);
  }

  /** A link to another search is followed without loading the page again. */
  #follow(event: MouseEvent): void {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element && target.closest('a');
    if (!link || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname !== location.pathname) return;
    event.preventDefault();
    this.#address.go(stateOfUrl(url));
    if (this.#help.contains(link)) {
      this.#help.open = false;
      this.#help.querySelector('summary')?.focus();
    }
    this.#tell(false);
  }

  /** Help stands open where there is nothing else, until the reader asks for something. */
  #openHelp(open: boolean): void {
    if (open !== this.#helpIsOpened) this.#help.open = open;
    this.#helpIsOpened = open;
  }

  /** Who takes parts out one by one stays among them. */
  #renderChips(chips: readonly Chip[]): void {
    const links = [...this.#chips.querySelectorAll('a')];
    const place = links.findIndex((link) => link === document.activeElement);
    renderChips(this.#chips, chips);
    if (place === -1 || this.#chips.contains(document.activeElement)) return;
    const left = [...this.#chips.querySelectorAll('a')];
    (left[Math.min(place, left.length - 1)] ?? this.#input).focus();
  }
}
