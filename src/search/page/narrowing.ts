import type { Answer, Engine } from '../engine/answer.ts';
import type { Names } from '../query/chips.ts';
import type { Filters } from '../query/query.ts';
import { requestOf } from './ask.ts';
import { chooseDays } from './choose-filters.ts';
import { Facets } from './facets.ts';
import { Histogram } from './histogram.ts';
import { nextStep } from './in-steps.ts';
import type { OutletFacet } from './outlet-facet.ts';
import { searchUrl, type PageAddress } from './page-address.ts';
import { partOf } from './part-of.ts';

/** What narrows the results and counts what it would leave: the chart of months, and the lists beside the results. */
export class Narrowing {
  readonly #engine: Engine;
  readonly #address: PageAddress;
  readonly #chart: HTMLElement;
  readonly #lists: HTMLDetailsElement;
  readonly #outletList: HTMLDetailsElement;
  readonly #histogram: Histogram;
  readonly #facets: Facets;
  #outlets: OutletFacet | undefined;
  #filters: Filters | undefined;

  /** @param choose called with the days that the reader has chosen */
  constructor(
    root: HTMLElement,
    { address, engine }: { address: PageAddress; engine: Engine },
    choose: (days: Pick<Filters, 'from' | 'to'>) => void,
  ) {
    this.#engine = engine;
    this.#address = address;
    this.#chart = partOf(root, '.histogram');
    this.#lists = partOf(root, '.facets');
    this.#outletList = partOf(root, '.outlets');
    this.#histogram = new Histogram(this.#chart, choose);
    this.#facets = new Facets(this.#lists);
    this.#outletList.addEventListener('toggle', () => void this.#openOutlets(), { once: true });
  }

  /** Publishers and series by name. */
  get names(): Names {
    return this.#facets.names;
  }

  reflect(filters: Filters): void {
    this.#filters = filters;
    this.#facets.reflect(filters);
    this.#histogram.reflect(filters);
    this.#outlets?.reflect(filters.sources);
    // What narrows the results can always be seen.
    if (filters.sources.length > 0) this.#outletList.open = true;
    const allDays = partOf<HTMLAnchorElement>(this.#chart, '.all-days');
    allDays.hidden = !filters.from && !filters.to;
    allDays.href = searchUrl(chooseDays(this.#address.state, {}));
  }

  /** Shows all of it before there is anything to count, so that it does not push the results down. */
  reveal(): void {
    this.#chart.hidden = false;
    this.#lists.hidden = false;
  }

  async show(answer: Answer, signal: AbortSignal): Promise<void> {
    this.reveal();
    this.#histogram.show(answer.months);
    await nextStep(signal);
    this.#facets.show(answer.facets);
    this.#outlets?.renew();
  }

  /** Where nothing was found, the chart alone stays, if other days have something. */
  hide(answer?: Answer): void {
    const elsewhere = answer?.months.some(([, reports]) => reports > 0) ?? false;
    this.#chart.hidden = !elsewhere;
    this.#lists.hidden = true;
    if (answer && elsewhere) this.#histogram.show(answer.months);
  }

  async #openOutlets(): Promise<void> {
    const { OutletFacet } = await import('./outlet-facet.ts');
    this.#outlets = new OutletFacet(this.#outletList, (signal) =>
      this.#engine.sources(requestOf(this.#address.state), signal),
    );
    this.#outlets.reflect(this.#filters?.sources ?? []);
    this.#outlets.renew();
  }
}
