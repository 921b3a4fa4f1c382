import { keepSearch } from '../dialog/recent-searches.ts';
import { keepResults } from '../dialog/results-address.ts';
import { printState, readState, type SearchState } from '../query/search-state.ts';

/** Reports that are shown at first, and how many more at a time. */
export const step = 10;

/** Most of them that an address can ask for. */
const most = 2000;

/** Longer addresses are more than servers take, so that the search stands in the fragment, which they never see. */
const longest = 4000;

/** Browsers refuse to write the address more than some times a second. */
const pause = 300;

/** The address of a search; `shown` is how many of its reports stand on the page. */
export function searchUrl(state: SearchState, shown = step): string {
  const more = shown > step ? `${printState(state) ? '&' : '?'}n=${shown}` : '';
  const search = printState(state) + more;
  return search.length > longest ? `/search/#${search}` : `/search/${search}`;
}

/** The search that an address of the page asks for. */
export function stateOfUrl(url: Pick<URL, 'search' | 'hash'>): SearchState {
  return readState(spelledIn(url));
}

/**
 * What the page shows, in step with its address. Typing writes over the entry of the browser's history that it has
 * begun; all else that is chosen has an entry of its own, to which Back leads.
 */
export class PageAddress {
  #state: SearchState;
  #shown: number;
  /** False while further typing belongs to the same entry. */
  #settled: boolean;
  /** The control that made the entry: dragging it further does not make another. */
  #control = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scroll: number | undefined;

  constructor() {
    [this.#state, this.#shown] = readAddress();
    this.#scroll = keptScroll();
    this.#settled = printState(this.#state) !== '';
    history.scrollRestoration = 'manual';
    addEventListener('pagehide', () => {
      this.#write();
      keepScroll();
      keepSearch(this.#state.q);
    });
  }

  get state(): SearchState {
    return this.#state;
  }

  get shown(): number {
    return this.#shown;
  }

  /** How far down the reader was when he left this entry, once; undefined for one that he has not left. */
  takeScroll(): number | undefined {
    const scroll = this.#scroll;
    this.#scroll = undefined;
    return scroll;
  }

  /** Takes what Back and Forward have led to. */
  reread(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    [this.#state, this.#shown] = readAddress();
    this.#scroll = keptScroll();
    this.#settled = true;
    this.#control = '';
  }

  /** The reader writes in the query. */
  type(state: SearchState): void {
    if (this.#settled) this.go(state);
    else this.#set(state);
    this.#settled = false;
    this.#timer ??= setTimeout(() => this.#write(), pause);
  }

  /** The query is finished; it is in the address already. */
  settle(): void {
    this.#write();
    this.#settled = true;
  }

  go(state: SearchState, control = ''): void {
    const again = control !== '' && control === this.#control;
    this.settle();
    this.#control = control;
    const same = searchUrl(state) === searchUrl(this.#state);
    if (!again && !same) {
      keepScroll();
      history.pushState(null, '');
    }
    this.#set(state);
    this.#write();
  }

  showUpTo(count: number): void {
    this.#shown = count;
    this.#write();
  }

  #set(state: SearchState): void {
    this.#state = state;
    this.#shown = step;
    this.#scroll = undefined;
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const url = searchUrl(this.#state, this.#shown);
    if (url !== location.pathname + location.search + location.hash)
      history.replaceState(history.state, '', url);
    keepResults();
  }
}

function readAddress(): [SearchState, number] {
  const shown = Number.parseInt(new URLSearchParams(spelledIn(location)).get('n') ?? '', 10);
  return [stateOfUrl(location), shown > step ? Math.min(shown, most) : step];
}

function spelledIn({ search, hash }: Pick<URL, 'search' | 'hash'>): string {
  return hash.startsWith('#?') ? hash.slice(1) : search;
}

function keepScroll(): void {
  history.replaceState({ scroll: Math.round(scrollY) }, '');
}

function keptScroll(): number | undefined {
  return (history.state as { scroll?: number } | null)?.scroll;
}
