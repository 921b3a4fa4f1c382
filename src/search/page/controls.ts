import type { Answer, Engine } from '../engine/answer.ts';
import { chipsOf, type Chip, type Names } from '../query/chips.ts';
import { noFilters } from '../query/filters.ts';
import type { Order } from '../query/query.ts';
import { requestOf } from './ask.ts';
import { chooseDays, chooseValue, filtersOf, type FilterList } from './choose-filters.ts';
import { Facets } from './facets.ts';
import { Histogram } from './histogram.ts';
import { nextStep } from './in-steps.ts';
import { OutletFacet } from './outlet-facet.ts';
import { searchUrl, stateOfUrl, type PageAddress } from './page-address.ts';
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

/** Calls back when the reader has chosen something; `typing` while the query is being written. */
type Chosen = (how: { typing?: boolean }) => void;

/** All with which a reader says what to search for: it writes the address, and shows what stands there. */
export class Controls {
  readonly #root: HTMLElement;
  readonly #address: PageAddress;
  readonly #engine: Engine;
  readonly #input: HTMLInputElement;
  readonly #chips: HTMLElement;
  readonly #help: HTMLDetailsElement;
  readonly #facets: Facets;
  readonly #outlets: OutletFacet;
  readonly #histogram: Histogram;
  readonly #listeners: Chosen[] = [];

  constructor(root: HTMLElement, address: PageAddress, engine: Engine) {
    this.#root = root;
    this.#address = address;
    this.#engine = engine;
    this.#input = partOf(root, '#q');
    this.#chips = partOf(root, '.chips');
    this.#help = partOf(root, '.query-help');
    const facets = partOf<HTMLDetailsElement>(root, '.facets');
    this.#facets = new Facets(facets);
    this.#outlets = new OutletFacet(facets, (signal) =>
      engine.sources(requestOf(address.state), signal),
    );
    this.#histogram = new Histogram(partOf(root, '.histogram'), (days) => {
      address.go(chooseDays(address.state, days), 'days');
      this.#tell({});
    });
  }

  /** Publishers and series by name. */
  get names(): Names {
    return this.#facets.names;
  }

  listen(chosen: Chosen): void {
    this.#listeners.push(chosen);
    const address = this.#address;
    this.#input.addEventListener('focus', () => void this.#warm(), { once: true });
    this.#input.addEventListener('input', () => {
      address.type({ ...address.state, q: this.#input.value });
      this.#tell({ typing: true });
    });
    this.#root.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#input.value !== address.state.q)
        address.go({ ...address.state, q: this.#input.value });
      address.settle();
      // Otherwise the keyboard of a phone hides the results.
      if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
      this.#tell({});
    });
    this.#root.addEventListener('change', ({ target }) => this.#change(target));
    this.#root.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => {
      address.reread();
      this.#tell({});
    });
  }

  /** Shows what the address says, and gives what it was understood as. */
  reflect(): Chip[] {
    const { state } = this.#address;
    const filters = filtersOf(state, this.names);
    const chips = chipsOf(state, this.names);
    if (this.#input.value !== state.q) this.#input.value = state.q;
    this.#renderChips(chips);
    this.#facets.reflect(filters);
    this.#outlets.reflect(filters.sources);
    this.#histogram.reflect(filters);
    const allDays = partOf<HTMLAnchorElement>(this.#root, '.all-days');
    allDays.hidden = !filters.from && !filters.to;
    allDays.href = searchUrl(chooseDays(state, {}));
    return chips;
  }

  /** Shows the counts of an answer; undefined where there are none to show. */
  async show(answer: Answer | undefined, signal: AbortSignal): Promise<void> {
    const parts = [partOf(this.#root, '.histogram'), partOf(this.#root, '.facets')];
    for (const part of parts) part.hidden = answer === undefined;
    if (!answer) return;
    this.#histogram.show(answer.months);
    await nextStep(signal);
    this.#facets.show(answer.facets);
    this.#outlets.renew();
  }

  /** Help is open where there is nothing else. */
  set helpIsOpen(open: boolean) {
    this.#help.open = open;
  }

  #tell(how: { typing?: boolean }): void {
    for (const chosen of this.#listeners) chosen(how);
  }

  #change(target: EventTarget | null): void {
    const { state } = this.#address;
    if (target instanceof HTMLSelectElement && target.name === 'sort')
      this.#address.go({ ...state, order: target.value as Order });
    else if (target instanceof HTMLInputElement && lists[target.name])
      this.#address.go(
        chooseValue(state, lists[target.name] ?? 'kinds', target.value, target.checked, this.names),
      );
    else return;
    this.#tell({});
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
    this.#tell({});
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

  /** Has the index opened before there is anything to ask of it. */
  async #warm(): Promise<void> {
    const nothing = { q: '', typing: true, filters: noFilters() };
    // The first search says what is wrong.
    await this.#engine.understand(nothing).catch(() => undefined);
  }
}
