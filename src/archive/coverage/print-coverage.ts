import { countDays, type CoveredDay, type SeriesCoverage } from './cover-series.ts';

const marks: Readonly<Record<Exclude<CoveredDay['state'], 'editions'>, string>> = {
  held: '#',
  wanted: 'w',
  none: '.',
};

/**
 * The calendar of each series for a terminal: a line a month, a character a day. `#` one report, a figure so many
 * editions, `w` none but something refers to one, `.` none.
 */
export function printCoverage(coverage: readonly SeriesCoverage[]): string {
  const legend = '# a report   2 so many editions   w none, but wanted   . none';
  return [legend, ...coverage.map(printSeries)].join('\n\n');
}

function printSeries({ series, days }: SeriesCoverage): string {
  const { held, editions, wanted } = countDays(days);
  const span = `${days[0]?.day ?? ''} to ${days.at(-1)?.day ?? ''}`;
  const head = `${series.id}  ${span}: ${held} of ${days.length} days held, ${editions} with several editions, ${wanted} wanted`;
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  const lines = [...months].map(([month, all]) => {
    const before = ' '.repeat(Number(all[0]?.day.slice(8) ?? 1) - 1);
    return `  ${month}  ${before}${all.map(printDay).join('')}`;
  });
  return [head, ...foldEmpty(lines)].join('\n');
}

function printDay({ state, reports }: CoveredDay): string {
  return state === 'editions' ? String(Math.min(reports.length, 9)) : marks[state];
}

/** Of months on end that hold nothing and want nothing, one line. */
function foldEmpty(lines: readonly string[]): string[] {
  const empty = (line: string | undefined) => line !== undefined && /  [ .]+$/.test(line);
  return lines.flatMap((line, index) => {
    if (!empty(line) || (!empty(lines[index - 1]) && !empty(lines[index + 1]))) return [line];
    if (empty(lines[index - 1])) return [];
    const end = lines.findIndex((other, at) => at > index && !empty(other));
    const last = lines[end < 0 ? lines.length - 1 : end - 1] ?? line;
    return [`${line.slice(0, 9)} to ${last.slice(2, 9)}  none`];
  });
}
