import type { Stretch } from './months.ts';

/** Width of a month in the units of the chart, its bar with the space beside it; height of the chart. */
const width = 10;
const height = 100;

/** The bars of a histogram, one a month. Those outside of a stretch are hollow. */
export class MonthBars {
  readonly #months: readonly string[];
  readonly #bars: SVGRectElement[];

  /** @param plot holds an empty `svg` */
  constructor(plot: HTMLElement, months: readonly string[]) {
    const svg = plot.querySelector('svg');
    this.#months = months;
    this.#bars = months.map((_, index) => {
      const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      bar.setAttribute('x', String(index * width + 1));
      bar.setAttribute('width', String(width - 2));
      return bar;
    });
    svg?.setAttribute('viewBox', `0 0 ${months.length * width} ${height}`);
    svg?.replaceChildren(...this.#bars);
    this.show(new Map());
  }

  show(counts: ReadonlyMap<string, number>): void {
    const most = Math.max(1, ...counts.values());
    for (const [index, bar] of this.#bars.entries()) {
      const count = counts.get(this.#months[index] ?? '') ?? 0;
      // One report among hundreds can be seen too.
      const tall = count === 0 ? 0 : Math.max((count / most) * (height - 4), 2);
      set(bar, 'y', String(height - tall));
      set(bar, 'height', String(tall));
      bar.classList.toggle('none', count === 0);
    }
  }

  mark({ start, end }: Stretch): void {
    for (const [index, bar] of this.#bars.entries())
      bar.classList.toggle('out', index < start || index >= end);
  }
}

/** Only a change costs anything. */
function set(bar: SVGRectElement, name: string, value: string): void {
  if (bar.getAttribute(name) !== value) bar.setAttribute(name, value);
}

/** The column under a pointer, of `count` columns of a plot. */
export function placeAt(plot: HTMLElement, { clientX }: MouseEvent, count: number): number {
  const { left, width } = plot.getBoundingClientRect();
  return Math.min(Math.max(Math.floor(((clientX - left) / width) * count), 0), count - 1);
}
