import { units, type Bench, type Figures, type Goal, type Result } from './result.ts';

/** The table of one archive, with goals and what Hugo and pagefind take. */
export function printBench({ results }: Bench): string {
  const hugo = results.find(({ name }) => name === 'hugo')?.median.seconds;
  return printTable([
    ['case', 'measured', '× Hugo + pagefind', 'goals'],
    ...results.map((result) => printResult(result, hugo)),
  ]);
}

/** Time and memory a report in archives of several sizes: they should stay as they are. */
export function printScale(benches: readonly Bench[]): string {
  const rows = benches.flatMap(({ reports, results }) => {
    const cold = results.find(({ name }) => name === 'cold')?.median;
    if (!cold) return [];
    const { seconds = 0, peakMegabytes = 0 } = cold;
    return [
      { reports, milliseconds: (1000 * seconds) / reports, megabytes: peakMegabytes / reports },
    ];
  });
  const [first] = rows;
  return printTable([
    ['cold build of', 'ms a report', 'MB a report', `× those at ${first?.reports} (goal ≤ 1.15)`],
    ...rows.map(({ reports, milliseconds, megabytes }) => [
      `${reports} reports`,
      milliseconds.toFixed(1),
      megabytes.toFixed(2),
      `${(milliseconds / (first?.milliseconds ?? 0)).toFixed(2)}, ${(megabytes / (first?.megabytes ?? 0)).toFixed(2)}`,
    ]),
  ]);
}

/** `41.2 s, 1234 MB` */
export function printFigures(figures: Figures): string {
  return Object.entries(units)
    .flatMap(([figure, unit]) => {
      const value = figures[figure as keyof Figures];
      return value === undefined ? [] : [`${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`];
    })
    .join(', ');
}

function printResult({ title, absent, median, goals }: Result, hugo: number | undefined): string[] {
  if (absent) return [title, absent, '', ''];
  const ratio = hugo && median.seconds ? (median.seconds / hugo).toFixed(2) : '';
  return [
    title,
    printFigures(median),
    ratio,
    goals.map((goal) => `${printGoal(goal)}: ${judge(goal, median, hugo)}`).join(', '),
  ];
}

function judge(
  { figure, most = Infinity, least = 0, ofHugo }: Goal,
  median: Figures,
  hugo: number | undefined,
): string {
  if (ofHugo !== undefined && hugo === undefined) return 'unknown without Hugo';
  const limit = ofHugo === undefined ? most : ofHugo * (hugo ?? 0);
  const value = median[figure] ?? Number.NaN;
  return value >= least && value <= limit ? 'held' : 'missed';
}

function printGoal({ figure, most, least, ofHugo }: Goal): string {
  if (ofHugo !== undefined) return `≤ ${ofHugo} ×`;
  return `${least === undefined ? `≤ ${most}` : `≥ ${least}`} ${units[figure]}`;
}

function printTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
