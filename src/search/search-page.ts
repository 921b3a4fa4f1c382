import { countParts, findHits, type Findings } from './find-hits.ts';
import { groupHits, type Groups } from './group-hits.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { renderFailure, renderNothing, renderUnknown } from './render-empty.ts';
import { renderGroup } from './render-group.ts';
import { printState, readState, type SearchState } from './search-state.ts';

const numbers = new Intl.NumberFormat('en-US');

/**
 * `<search-page>`: runs the search that the page's address asks for, and keeps the address in step with
 * what the reader chooses. The markup is that of `pages/search.astro`.
 */
class SearchPage extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  /** Counts searches: an answer that comes after the next question is dropped. */
  #turn = 0;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...readState(location.search), q: this.#input.value, kinds: [], years: [] });
    });
    this.addEventListener('change', (event) => {
      if (event.target !== this.#input) this.#go(this.#chosen());
    });
    addEventListener('popstate', () => void this.#show());
    void this.#show();
  }

  #go(state: SearchState): void {
    const search = printState(state);
    if (search !== location.search) history.pushState(null, '', `/search/${search}`);
    void this.#show();
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const state = readState(location.search);
    this.#reflect(state);
    const query = parseQuery(state.q);
    if (query.all.length === 0) {
      this.#only(state.q.trim() === '' ? undefined : renderUnknown());
      return;
    }
    const waiting = setTimeout(() => this.#announce('Searching …'), 150);
    try {
      const index = await this.#open();
      const findings = await findHits(index, query, state);
      const nothing = findings.hits.length === 0 && (await countParts(index, query));
      if (turn !== this.#turn) return;
      this.#count(findings);
      if (nothing) this.#only(renderNothing(query, nothing, state), findings);
      else await this.#list(findings, query, turn);
    } catch (error) {
      console.warn('Search failed:', error);
      this.#index = undefined;
      if (turn === this.#turn) this.#only(renderFailure());
    } finally {
      clearTimeout(waiting);
    }
  }

  #open(): Promise<SearchIndex> {
    const { bundles = '', version = '' } = this.dataset;
    this.#index ??= openIndex(bundles.split(' ').filter(Boolean), version);
    return this.#index;
  }

  /** Sets the controls to what the address says. */
  #reflect(state: SearchState): void {
    this.#input.value = state.q;
    this.#order.value = state.order;
    for (const box of this.#boxes)
      box.checked = [...state.kinds, ...state.years].some((value) => value === box.value);
    document.title = `${state.q ? `${state.q.slice(0, 80)} | ` : ''}Search | Daybook`;
  }

  #chosen(): SearchState {
    const parameters = new URLSearchParams({
      q: readState(location.search).q,
      sort: this.#order.value,
    });
    for (const box of this.#boxes) if (box.checked) parameters.append(box.name, box.value);
    return readState(parameters.toString());
  }

  #count({ kinds, years }: Findings): void {
    const counts = new Map<string, number>([...kinds, ...years]);
    for (const box of this.#boxes) {
      const count = counts.get(box.value) ?? 0;
      const data = box.parentElement?.querySelector('data');
      if (!data) continue;
      data.value = String(count);
      data.textContent = numbers.format(count);
    }
  }

  async #list(findings: Findings, query: Query, turn: number): Promise<void> {
    const groups = groupHits(findings.hits);
    const list = this.#part('.hits');
    const fresh = await this.#more(groups, query, turn);
    if (!fresh) return;
    list.replaceChildren(...fresh);
    this.#announce(
      `${numbers.format(findings.hits.length)} ${findings.hits.length === 1 ? 'passage' : 'passages'}` +
        (query.cut ? ', for the beginning of the query' : ''),
    );
    const button = this.#part('.more button');
    button.onclick = async () => {
      const next = await this.#more(groups, query, turn).catch(() => [renderFailure()]);
      list.append(...(next ?? []));
      next?.[0]?.querySelector('a')?.focus();
    };
  }

  /** The next reports, or undefined if the reader has asked for something else. */
  async #more(groups: Groups, query: Query, turn: number): Promise<HTMLElement[] | undefined> {
    const next = await groups.next();
    if (turn !== this.#turn) return undefined;
    this.#part('.more').hidden = groups.done();
    return next.map((group) => renderGroup(group, query.all));
  }

  /** Shows a message in place of results; the facets stay where the reader may have narrowed too much. */
  #only(message: HTMLElement | undefined, findings?: Findings): void {
    const narrowed = [...(findings?.kinds.values() ?? []), ...(findings?.years.values() ?? [])];
    this.#part('.facets').hidden = narrowed.every((count) => count === 0);
    this.#part('.results').hidden = true;
    this.#part('section.empty').hidden = message === undefined;
    this.#part('section.empty').replaceChildren(...(message ? [message] : []));
  }

  #announce(text: string): void {
    this.#part('.facets').hidden = false;
    this.#part('section.empty').hidden = true;
    this.#part('.results').hidden = false;
    this.#part('#found').textContent = text;
  }

  get #input(): HTMLInputElement {
    return this.#part<HTMLInputElement>('#q');
  }

  get #order(): HTMLSelectElement {
    return this.#part<HTMLSelectElement>('select');
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.facets input')];
  }

  #part<Kind extends HTMLElement>(selector: string): Kind {
    const part = this.querySelector<Kind>(selector);
    if (!part) throw new Error(`<search-page> has no ${selector}`);
    return part;
  }
}

customElements.define('search-page', SearchPage);
