import { monthNames } from '../report/day.ts';

/** A chart of counts by month over whole years, and the same as a table. */
export interface MonthBars {
  /** First to last, without a hole. */
  years: string[];
  /** A bar a month from January of the first year to December of the last, in a box of 600 by 100. */
  bars: { x: number; y: number; width: number; height: number }[];
  /** Count by month of each year, in the order of years. */
  rows: { month: string; counts: number[] }[];
  /** The month `yyyy-mm` with the most. */
  most: { month: string; count: number };
}

/** Lays out counts by month `yyyy-mm`, of which there must be one. */
export function layOutMonths(months: ReadonlyMap<string, number>): MonthBars {
  const keys = [...months.keys()].toSorted();
  const [first = 0, last = 0] = [keys.at(0), keys.at(-1)].map((key) => Number(key?.slice(0, 4)));
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const count = (year: string, month: number) =>
    months.get(`${year}-${String(month + 1).padStart(2, '0')}`) ?? 0;
  const most = keys.reduce(
    (best, month) => {
      const own = months.get(month) ?? 0;
      return own > best.count ? { month, count: own } : best;
    },
    { month: '', count: 0 },
  );
  const step = 600 / (years.length * 12);
  const gap = Math.min(1, step / 8);
  return {
    years,
    bars: years.flatMap((year, index) =>
      monthNames.flatMap((_, month) => {
        const own = count(year, month);
        if (own === 0) return [];
        const height = Math.max(1, Math.round((own / most.count) * 100));
        const x = round((index * 12 + month) * step + gap);
        return [{ x, y: 100 - height, width: round(step - 2 * gap), height }];
      }),
    ),
    rows: monthNames.map((month, index) => ({
      month,
      counts: years.map((year) => count(year, index)),
    })),
    most,
  };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
