import type { Answer } from '../engine/answer.ts';
import type { Names } from '../query/chips.ts';
import type { Filters } from '../query/query.ts';
import type { FilterList } from './choose-filters.ts';
import { printNumber } from './print-count.ts';

/** Values of a long list that are shown before the reader asks for all. */
const most = 8;

type Counted = Exclude<FilterList, 'sources'>;

/** Checkboxes that narrow the reports, each with its count. The markup is that of `Facets.astro`. */
export class Facets {
  readonly #lists: { list: Counted; fieldset: HTMLElement; boxes: HTMLInputElement[] }[];
  #chosen: Filters | undefined;
  #counts: Answer['facets'] | undefined;

  constructor(root: HTMLDetailsElement) {
    this.#lists = [...root.querySelectorAll<HTMLElement>('fieldset[data-list]')].map(
      (fieldset) => ({
        list: fieldset.dataset['list'] as Counted,
        fieldset,
        boxes: [...fieldset.querySelectorAll('input')],
      }),
    );
    for (const { fieldset } of this.#lists)
      fieldset.querySelector('button')?.addEventListener('click', ({ currentTarget }) => {
        fieldset.classList.remove('folded');
        this.#fold();
        if (currentTarget instanceof HTMLElement) currentTarget.remove();
        fieldset.querySelector('input')?.focus();
      });
    // On wide screens the column stands open; there is nothing to fold it with.
    const wide = matchMedia('(min-width: 64rem)');
    const follow = () => (root.open = wide.matches);
    wide.addEventListener('change', follow);
    follow();
  }

  /** Publishers and series by their names in the lists. */
  get names(): Names {
    return { publishers: this.#namesOf('publishers'), series: this.#namesOf('series') };
  }

  reflect(filters: Filters): void {
    this.#chosen = filters;
    for (const { list, boxes } of this.#lists)
      for (const box of boxes) box.checked = (filters[list] as string[]).includes(box.value);
    this.#fold();
  }

  show(facets: Answer['facets']): void {
    this.#counts = facets;
    for (const { list, boxes } of this.#lists) {
      const counts = new Map<string, number>(facets[list]);
      for (const box of boxes) showCount(box, counts.get(box.value) ?? 0);
    }
    this.#fold();
  }

  /** Of a long list the values with the most reports are shown, and those that are chosen. */
  #fold(): void {
    for (const { list, fieldset, boxes } of this.#lists) {
      const folded = fieldset.classList.contains('folded');
      const counts = new Map<string, number>(this.#counts?.[list]);
      const best = boxes
        .toSorted((a, b) => (counts.get(b.value) ?? 0) - (counts.get(a.value) ?? 0))
        .slice(0, most);
      for (const box of boxes) {
        const chosen = (this.#chosen?.[list] as string[] | undefined)?.includes(box.value);
        const label = box.closest('label');
        if (label) label.hidden = folded && !chosen && !best.includes(box);
      }
    }
  }

  #namesOf(list: 'publishers' | 'series'): { id: string; name: string }[] {
    const boxes = this.#lists.find((each) => each.list === list)?.boxes ?? [];
    return boxes.map((box) => ({ id: box.value, name: box.nextElementSibling?.textContent ?? '' }));
  }
}

/** Writes the count behind a checkbox; a value without any is dimmed. */
function showCount(box: HTMLInputElement, count: number): void {
  const label = box.closest('label');
  const data = label?.querySelector('data');
  label?.classList.toggle('none', count === 0);
  if (!data || data.value === String(count)) return;
  data.value = String(count);
  data.textContent = printNumber(count);
}
