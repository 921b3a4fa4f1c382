/** One measure with its goal. */
export interface Row {
  measure: string;
  /** As it is printed: `99.98 % of 1,234,567 words`. */
  measured: string;
  goal: string;
  good: boolean;
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

/** The table of all rows and, if wanted, what falls short. */
export function printRows(rows: readonly Row[], details: boolean): string {
  const width = (pick: (row: Row) => string) => Math.max(...rows.map((row) => pick(row).length));
  const [measure, measured, goal] = [
    width((row) => row.measure),
    width((row) => row.measured),
    width((row) => row.goal),
  ];
  return rows
    .flatMap((row) => [
      [
        row.good ? 'pass' : 'FAIL',
        row.measure.padEnd(measure),
        row.measured.padEnd(measured),
        row.goal.padEnd(goal),
      ].join('  '),
      ...(details ? row.details.slice(0, mostDetails).map((line) => `        ${line}`) : []),
      ...(details && row.details.length > mostDetails
        ? [`        … and ${row.details.length - mostDetails} more`]
        : []),
    ])
    .join('\n');
}
