import type { Engine } from '../engine/answer.ts';
import { chipsOf, type Chip } from '../query/chips.ts';
import { noFilters } from '../query/filters.ts';
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

const allKinds = ['assessment', 'wire'] as const;

/** All with which a reader says what to search for: it writes the address, and shows what stands there. */
export class Controls {
  readonly narrowing: Narrowing;
  readonly #root: HTMLElement;
  readonly #address: PageAddress;
  readonly #engine: Engine;
  readonly #input: HTMLInputElement;
  readonly #chips: HTMLElement;
  readonly #help: HTMLDetailsElement;
  readonly #tell: (typing: boolean) => void;
  #helpWasOpened = false;

  /** @param tell called when the address says something else; `typing` while the query is being written */
  constructor(
    root: HTMLElement,
    { address, engine }: { address: PageAddress; engine: Engine },
    tell: (typing: boolean) => void,
  ) {
    this.#root = root;
    this.#address = address;
    this.#engine = engine;
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
    addEventListener('load', () => void this.#open(), { once: true });
    this.#input.addEventListener('focus', () => void this.#warm(), { once: true });
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
    if (open !== this.#helpWasOpened) this.#help.open = open;
    this.#helpWasOpened = open;
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

  /** Has the program of the search loaded, and the list of what the index has. */
  async #open(): Promise<void> {
    const nothing = { q: '', filters: noFilters(), typing: true };
    // The first search says what is wrong.
    await this.#engine.understand(nothing).catch(() => undefined);
  }

  /** Has loaded what any search needs, before there is anything to search for. */
  async #warm(): Promise<void> {
    const filters = { ...noFilters(), kinds: [...allKinds] };
    const everything = {
      q: '',
      filters,
      order: 'relevance',
      typing: true,
      skip: 0,
      take: 0,
    } as const;
    await this.#engine.search(everything).catch(() => undefined);
  }
}
