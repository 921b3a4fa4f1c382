import { comparableUrl } from '../report/comparable-url.ts';
import type { Day } from '../report/day.ts';
import type { ReportId } from '../report/id.ts';
import { problemAt, type Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Archive } from './archive.ts';

/** Everything that is wrong with the reports taken together. */
export function checkArchive(archive: Archive): Problem[] {
  return [
    ...archive.reports.flatMap((report) => [
      ...checkRegisters(archive, report),
      ...checkAbout(archive, report),
      ...checkLinks(archive, report),
    ]),
    ...checkUnique(archive),
    ...checkOutlets(archive),
    ...checkFuture(archive),
  ];
}

function checkRegisters(archive: Archive, report: Report): Problem[] {
  const { meta, path } = report;
  const problems: Problem[] = [];
  const publishers = archive.publishers.map((entry) => entry.id);
  if (!publishers.includes(meta.publisher))
    problems.push(
      problemAt(
        path,
        'unknown-publisher',
        `"${meta.publisher}" is not in publishers.yaml, which has ${list(publishers)}.`,
        report.places['publisher'],
      ),
    );
  const series = archive.series.map((entry) => entry.id);
  if (meta.kind === 'assessment' && !series.includes(meta.series))
    problems.push(
      problemAt(
        path,
        'unknown-series',
        `"${meta.series}" is not in series.yaml, which has ${list(series)}.`,
        report.places['series'],
      ),
    );
  return problems;
}

function checkAbout(archive: Archive, report: Report): Problem[] {
  if (report.meta.kind !== 'wire') return [];
  return (report.meta.about ?? [])
    .filter((id) => archive.byId.get(id)?.meta.kind !== 'assessment')
    .map((id) =>
      problemAt(
        report.path,
        'unknown-report',
        `"about" names "${id}", which is no assessment here.`,
        report.places['about'],
      ),
    );
}

/** A link of this site must lead to a report, its passage, or the page of a day, month or year that has reports. */
function checkLinks(archive: Archive, report: Report): Problem[] {
  return report.links
    .filter((link) => !resolves(archive, link.url))
    .map((link) =>
      problemAt(report.path, 'broken-link', `There is no page ${JSON.stringify(link.url)}.`, link),
    );
}

function resolves(archive: Archive, url: string): boolean {
  const [path = '', fragment] = url.split('#', 2);
  const target = archive.byId.get(path.slice(1, -1) as ReportId);
  if (target)
    return (
      fragment === undefined ||
      target.passages.some((passage) => passage.id === fragment) ||
      archive.retired.get(target.id)?.some((passage) => passage.id === fragment) === true ||
      target.sections.some((section) => section.id === fragment) ||
      target.notes.some((note) => fragment === `note-${note.number}`)
    );
  const date = /^\/(\d{4})(?:\/(\d{2})(?:\/(\d{2}))?)?\/$/.exec(path);
  if (!date)
    return ['/', '/search/', '/find/', '/about/', '/series/', '/publishers/', '/sources/'].includes(
      path,
    );
  const prefix = date.slice(1).filter(Boolean).join('-');
  return archive.reports.some((report) => report.meta.day.startsWith(prefix));
}

function checkUnique(archive: Archive): Problem[] {
  return [
    ...checkTwins(archive, 'duplicate-entry', 'day', 'has the same id', ({ id }) => id),
    ...checkTwins(
      archive,
      'duplicate-raw',
      'raw',
      'was made from the same raw document',
      (report) => report.meta.raw?.sha256,
    ),
    ...checkTwins(archive, 'duplicate-url', 'url', 'has the same url', ({ meta }) =>
      meta.url === undefined ? undefined : comparableUrl(meta.url),
    ),
  ];
}

/** An address that two outlets have would be counted for whichever comes first. */
function checkOutlets({ outlets }: Archive): Problem[] {
  const owners = new Map<string, string>();
  return outlets.flatMap(({ id, addresses }) =>
    [id, ...addresses].flatMap((address) => {
      const owner = owners.get(address);
      if (owner === undefined) owners.set(address, id);
      // That an id stands twice has been said where the file was read.
      if (owner === undefined || (owner === id && address === id)) return [];
      const message = `The address "${address}" stands in "${owner}" and in "${id}".`;
      return [problemAt('outlets.yaml', 'duplicate-entry', message)];
    }),
  );
}

/** A problem for each report that shares what must be its own with an earlier one. */
function checkTwins(
  archive: Archive,
  rule: Problem['rule'],
  key: string,
  says: string,
  of: (report: Report) => string | undefined,
): Problem[] {
  const first = new Map<string, Report>();
  return archive.reports.flatMap((report) => {
    const value = of(report);
    const twin = value === undefined ? undefined : first.get(value);
    if (value !== undefined && !twin) first.set(value, report);
    return twin ? [problemAt(report.path, rule, `${twin.path} ${says}.`, report.places[key])] : [];
  });
}

/** No clock may be asked, so the newest day that a raw document vouches for stands for today. */
function checkFuture(archive: Archive): Problem[] {
  const days = archive.reports.flatMap(({ meta }): Day[] => {
    if (meta.raw?.retrieved) return [meta.raw.retrieved];
    return meta.raw && ['title', 'url', 'text'].includes(meta.dayFrom) ? [meta.day] : [];
  });
  const newest = days.toSorted().at(-1);
  return archive.reports.flatMap(({ meta, path, places }) => {
    const bound = meta.raw?.retrieved ?? newest;
    if (bound === undefined || meta.day <= bound) return [];
    return [
      problemAt(
        path,
        'future-day',
        `${meta.day} is later than ${bound}, the newest raw document.`,
        places['day'],
      ),
    ];
  });
}

function list(ids: readonly string[]): string {
  return ids.length > 0 ? ids.map((id) => `"${id}"`).join(', ') : 'no entries';
}
