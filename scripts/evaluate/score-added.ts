import { analyseArchive, type Analysis } from '../../src/archive/analyse-archive.ts';
import { buildArchive, type Archive } from '../../src/archive/archive.ts';
import type { FindingsCache } from '../../src/archive/find-in-report.ts';
import type { JsonCache } from '../../src/archive/json-cache.ts';
import type { Target } from '../../src/archive/references/references.ts';
import type { ReportId } from '../../src/report/id.ts';
import type { Report } from '../../src/report/report.ts';
import type { LinkedCorpus } from './evaluate-links.ts';
import type { Row } from './row.ts';

/** Reports that are added by turns, the newest ones. */
const added = 3;

/**
 * A row for what the newest reports change on the pages of others: only those may change that the new report
 * refers to, or that refer to a day which its series had not come to before or to a month of which it is the
 * first report, and its neighbours.
 */
export async function scoreAdded({ archive }: LinkedCorpus): Promise<Row> {
  const changed: number[] = [];
  const wrong: string[] = [];
  const findings: FindingsCache = {
    places: rememberAll(),
    topics: rememberAll(),
    citations: rememberAll(),
  };
  const analyse = (some: Archive) => analyseArchive(some, { findings });
  for (let index = 1; index <= added; index++) {
    const whole = withoutNewest(archive, index - 1);
    const without = withoutNewest(archive, index);
    const [after, before] = [await analyse(whole), await analyse(without)];
    const newest = whole.reports.at(-1);
    if (!newest) continue;
    const others = without.reports.filter(
      ({ id }) => shownOf(before, without, id) !== shownOf(after, whole, id),
    );
    changed.push(others.length);
    wrong.push(
      ...others
        .filter((other) => !isJoined(after, whole, newest, other))
        .map(({ id }) => `${newest.id} changes ${id}`),
    );
  }
  return {
    measure: 'pages of other reports that a new report changes',
    measured: `${changed.join(', ')} of ${archive.reports.length}; ${wrong.length} that it has nothing to do with`,
    goal: '0 of those',
    good: wrong.length === 0,
    details: wrong,
  };
}

/** What one report says by itself is the same whatever else there is: found once. */
function rememberAll<Value>(): JsonCache<Value> {
  const values = new Map<string, Value>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    count: () => Promise.resolve(values.size),
  };
}

function withoutNewest(archive: Archive, count: number): Archive {
  return buildArchive(archive.reports.slice(0, archive.reports.length - count), archive);
}

/** All that the page of a report shows of others. */
function shownOf({ references, ...analysis }: Analysis, archive: Archive, id: ReportId): string {
  const { previous, next } = archive.neighbours.get(id) ?? {};
  const changes = analysis.changes.get(id);
  return JSON.stringify([
    references.dates.get(id),
    [...(references.addresses.get(id) ?? [])],
    references.backlinks.get(id),
    analysis.related.get(id),
    changes && [changes.previous, [...changes.continued], changes.dropped],
    [...(analysis.saidBefore.get(id) ?? [])],
    analysis.retellings.get(id),
    analysis.retoldBy.get(id),
    previous?.id,
    next?.id,
  ]);
}

function isJoined(
  { references, retoldBy }: Analysis,
  archive: Archive,
  newest: Report,
  other: Report,
): boolean {
  const from = (id: ReportId) => references.backlinks.get(id)?.map((each) => each.from) ?? [];
  return (
    from(other.id).includes(newest.id) ||
    from(newest.id).includes(other.id) ||
    archive.neighbours.get(newest.id)?.previous === other ||
    newest.meta.day === other.meta.day ||
    retoldBy.get(other.id)?.some(({ wire }) => wire === newest.id) === true ||
    references.dates.get(other.id)?.some(({ target }) => isSpanned(archive, newest, target)) ===
      true
  );
}

/** True for a day that the series of a report has come to with it, and for a month that has a page since. */
function isSpanned({ neighbours, byMonth }: Archive, newest: Report, target: Target): boolean {
  if ('month' in target)
    return newest.meta.day.startsWith(target.month) && byMonth.get(target.month)?.length === 1;
  const day = 'report' in target ? dayOfId(target.report) : target.day;
  const before = neighbours.get(newest.id)?.previous?.meta.day ?? '';
  return before < day && day <= newest.meta.day;
}

function dayOfId(id: ReportId): string {
  return id.slice(0, 10).replaceAll('/', '-');
}
