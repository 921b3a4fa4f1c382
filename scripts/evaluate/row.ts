/** One measure with its goal. */
export interface Row {
  measure: string;
  /** As it is printed: `99.98 % of 1,234,567 words`. */
  measured: string;
  goal: string;
  good: boolean;
  /** What those reach on the same that we are compared with, in the order of their columns. */
  beside?: string[];
  /** True for what depends on how busy the machine is. */
  timed?: boolean;
  /** What falls short, worst first, one line each. */
  details: string[];
}

const mostDetails = 20;

/** A row for a share of things that are right. */
export function shareRow(
  measure: string,
  goal: number,
  things: string,
  total: number,
  wrong: readonly string[],
): Row {
  const share = total === 0 ? 1 : (total - wrong.length) / total;
  return {
    measure,
    measured: `${percent(share)} of ${total} ${things}`,
    goal: goal === 1 ? '100 %' : `≥ ${percent(goal)}`,
    good: share >= goal,
    details: [...wrong],
  };
}

/** A share as people read it, never rounded up to 100 %. */
export function percent(share: number): string {
  const digits = share > 0.999 && share < 1 ? 4 : 2;
  return `${(Math.floor(share * 10 ** (digits + 2)) / 10 ** digits).toFixed(digits)} %`;
}

/**
 * The table of all rows and, if wanted, what falls short.
 *
 * @param others heads of the columns for `beside`
 */
export function printRows(
  rows: readonly Row[],
  details: boolean,
  others: readonly string[] = [],
): string {
  const head = others.length > 0 ? [['', 'measure', 'measured', 'goal', ...others]] : [];
  const lines = rows.map(({ good, measure, measured, goal, beside }) => [
    good ? 'pass' : 'FAIL',
    measure,
    measured,
    goal,
    ...others.map((_, index) => beside?.[index] ?? '–'),
  ]);
  const table = [...head, ...lines];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((cells) => cells[column]?.length ?? 0)),
  );
  const print = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  ');
  const below = (row: Row) => (details ? printDetails(row.details) : []);
  return [
    ...head.map(print),
    ...rows.flatMap((row, index) => [print(lines[index] ?? []), ...below(row)]),
  ].join('\n');
}

function printDetails(details: readonly string[]): string[] {
  const more = details.length - mostDetails;
  return [
    ...details.slice(0, mostDetails).map((line) => `        ${line}`),
    ...(more > 0 ? [`        … and ${more} more`] : []),
  ];
}
