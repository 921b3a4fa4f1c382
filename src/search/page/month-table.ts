import { monthNames } from '../../report/day.ts';
import { element } from '../element.ts';
import { printNumber } from './print-count.ts';

/** Fills a table with counts: a row a month of the year, a column a year. */
export function fillMonthTable(
  table: HTMLElement,
  months: readonly string[],
  counts: ReadonlyMap<string, number>,
): void {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const head = years.map((year) => element('th', { scope: 'col' }, year));
  const rows = monthNames.map((name, index) => {
    const month = String(index + 1).padStart(2, '0');
    const cells = years.map((year) =>
      element('td', {}, printNumber(counts.get(`${year}-${month}`) ?? 0)),
    );
    return element('tr', {}, element('th', { scope: 'row' }, name), ...cells);
  });
  table.replaceChildren(
    element('thead', {}, element('tr', {}, element('td', {}), ...head)),
    element('tbody', {}, ...rows),
  );
}
