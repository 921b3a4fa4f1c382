import { monthNames } from '../../report/day.ts';
import type { Filters } from '../query/query.ts';
import { daysOf, monthsOfYears, stretchOf, type Stretch } from './months.ts';
import { MonthBars, placeAt } from './month-bars.ts';
import { partOf } from './part-of.ts';
import { printCount } from './print-count.ts';

/**
 * Reports by month, and the control of days: two sliders that stand under the bars, a stroke over the bars, and two
 * lists of months all say the same. The markup is that of `Histogram.astro`.
 */
export class Histogram {
  readonly #root: HTMLElement;
  readonly #months: readonly string[];
  readonly #bars: MonthBars;
  readonly #sliders: [HTMLInputElement, HTMLInputElement];
  readonly #lists: [HTMLSelectElement, HTMLSelectElement];
  readonly #readout: HTMLElement;
  readonly #table: HTMLDetailsElement;
  readonly #choose: (days: Pick<Filters, 'from' | 'to'>) => void;
  #stretch: Stretch;
  #counts = new Map<string, number>();

  /** @param choose called with the days that the reader has chosen */
  constructor(root: HTMLElement, choose: (days: Pick<Filters, 'from' | 'to'>) => void) {
    this.#root = root;
    this.#choose = choose;
    this.#months = monthsOfYears(root.dataset['first'] ?? '', root.dataset['last'] ?? '');
    this.#bars = new MonthBars(partOf(root, '.plot'), this.#months);
    this.#sliders = [partOf(root, '[name="first"]'), partOf(root, '[name="behind"]')];
    this.#lists = [partOf(root, '[name="from"]'), partOf(root, '[name="to"]')];
    this.#readout = partOf(root, '.readout');
    this.#table = partOf(root, '.chart-table');
    this.#stretch = { start: 0, end: this.#months.length };
    this.#listen();
  }

  /** @param counts reports by month */
  show(counts: readonly (readonly [month: string, reports: number])[]): void {
    this.#counts = new Map(counts);
    this.#bars.show(this.#counts);
    if (this.#table.open) void this.#fillTable();
  }

  reflect(days: Pick<Filters, 'from' | 'to'>): void {
    this.#set(stretchOf(days, this.#months));
  }

  #listen(): void {
    const [first, behind] = this.#sliders;
    this.#root.addEventListener('input', ({ target }) => {
      const [start, end] = [first.valueAsNumber, behind.valueAsNumber];
      // A slider stops at the other.
      if (target === first) this.#preview({ start: Math.min(start, end - 1), end });
      if (target === behind) this.#preview({ start, end: Math.max(end, start + 1) });
    });
    this.#root.addEventListener('change', ({ target }) => {
      const [from, to] = this.#lists.map((list) => this.#months.indexOf(list.value));
      if (from === undefined || to === undefined) return;
      if (target === first || target === behind)
        this.#set({ start: first.valueAsNumber, end: behind.valueAsNumber });
      if (target === this.#lists[0]) this.#set({ start: from, end: Math.max(to, from) + 1 });
      if (target === this.#lists[1]) this.#set({ start: Math.min(from, to), end: to + 1 });
      this.#take(this.#stretch);
    });
    const plot = partOf(this.#root, '.plot');
    plot.addEventListener('click', (event) => {
      const start = placeAt(plot, event, this.#months.length);
      if (event.target !== first && event.target !== behind) this.#take({ start, end: start + 1 });
    });
    // Keys need no brush, and whoever has a pointer moves it over the page before it comes here.
    addEventListener('pointerover', () => void this.#loadBrush(plot), { once: true });
    this.#table.addEventListener('toggle', () => this.#table.open && void this.#fillTable());
  }

  #set(stretch: Stretch): void {
    this.#stretch = stretch;
    this.#preview(stretch);
    this.#readout.textContent = '';
  }

  /** Shows a stretch that is not chosen yet. */
  #preview(stretch: Stretch): void {
    const { start, end } = stretch;
    const [first, behind] = this.#sliders;
    const last = Math.max(end - 1, 0);
    this.#bars.mark(stretch);
    [first.value, behind.value] = [String(start), String(end)];
    first.setAttribute('aria-valuetext', this.#name(start));
    behind.setAttribute('aria-valuetext', this.#name(last));
    this.#lists[0].value = this.#months[start] ?? '';
    this.#lists[1].value = this.#months[last] ?? '';
    const sum = this.#months
      .slice(start, end)
      .reduce((all, month) => all + (this.#counts.get(month) ?? 0), 0);
    const name = start === last ? this.#name(start) : `${this.#name(start)} to ${this.#name(last)}`;
    this.#readout.textContent = `${name}: ${printCount(sum, 'report')}`;
  }

  /** Says what stands at a month. */
  #read(place: number | undefined): void {
    const month = this.#months[place ?? -1];
    const count = this.#counts.get(month ?? '') ?? 0;
    this.#readout.textContent = month
      ? `${this.#name(place ?? 0)}: ${printCount(count, 'report')}`
      : '';
  }

  #name(place: number): string {
    const [year, month] = (this.#months[place] ?? '').split('-');
    return month ? `${monthNames[Number(month) - 1]} ${year}` : '';
  }

  async #loadBrush(plot: HTMLElement): Promise<void> {
    const { brushStretch } = await import('./brush-stretch.ts');
    brushStretch(plot, this.#months.length, {
      pointAt: (place) => this.#read(place),
      preview: (stretch) => this.#preview(stretch),
      choose: (stretch) => this.#take(stretch),
      cancel: () => this.#set(this.#stretch),
    });
  }

  #take(stretch: Stretch): void {
    this.#set(stretch);
    this.#choose(daysOf(stretch, this.#months));
  }

  async #fillTable(): Promise<void> {
    const { fillMonthTable } = await import('./month-table.ts');
    fillMonthTable(partOf(this.#table, 'table'), this.#months, this.#counts);
  }
}
