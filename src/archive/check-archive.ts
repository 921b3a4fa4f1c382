import type { Day } from '../report/day.ts';
import { reportUrlOf } from '../report/id.ts';
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
      ),
    );
  const series = archive.series.map((entry) => entry.id);
  if (meta.kind === 'assessment' && !series.includes(meta.series))
    problems.push(
      problemAt(
        path,
        'unknown-series',
        `"${meta.series}" is not in series.yaml, which has ${list(series)}.`,
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
  const target = archive.reports.find((report) => reportUrlOf(report.id) === path);
  if (target)
    return (
      fragment === undefined ||
      target.passages.some((passage) => passage.id === fragment) ||
      target.sections.some((section) => section.id === fragment) ||
      target.notes.some((note) => fragment === `note-${note.number}`)
    );
  const date = /^\/(\d{4})(?:\/(\d{2})(?:\/(\d{2}))?)?\/$/.exec(path);
  if (!date) return ['/', '/search/', '/about/', '/series/', '/publishers/'].includes(path);
  const prefix = date.slice(1).filter(Boolean).join('-');
  return archive.reports.some((report) => report.meta.day.startsWith(prefix));
}

function checkUnique(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  const paths = new Map<string, Report>();
  const urls = new Map<string, Report>();
  const raws = new Map<string, Report>();
  for (const report of archive.reports) {
    const sameId = paths.get(report.id);
    if (sameId)
      problems.push(
        problemAt(report.path, 'duplicate-entry', `${sameId.path} has the same id, ${report.id}.`),
      );
    paths.set(report.id, report);
    const sha256 = report.meta.raw?.sha256 ?? report.id;
    const sameRaw = raws.get(sha256);
    if (sameRaw && sameRaw.id !== report.id)
      problems.push(
        problemAt(
          report.path,
          'duplicate-raw',
          `${sameRaw.path} was made from the same raw document.`,
        ),
      );
    raws.set(sha256, report);
    if (!report.meta.url) continue;
    const url = comparableUrl(report.meta.url);
    const sameUrl = urls.get(url);
    if (sameUrl && sameUrl.path !== report.path)
      problems.push(
        problemAt(
          report.path,
          'duplicate-url',
          `${sameUrl.path} has the same url, ${report.meta.url}.`,
        ),
      );
    urls.set(url, report);
  }
  return problems;
}

/** Two spellings of an address that lead to the same page are one. */
function comparableUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/[/#]+$/, '');
}

/** No clock may be asked, so the newest day that a raw document vouches for stands for today. */
function checkFuture(archive: Archive): Problem[] {
  const days = archive.reports.flatMap(({ meta }): Day[] => {
    if (meta.raw?.retrieved) return [meta.raw.retrieved];
    return meta.raw && ['title', 'url', 'text'].includes(meta.dayFrom) ? [meta.day] : [];
  });
  const newest = days.toSorted().at(-1);
  return archive.reports.flatMap(({ meta, path }) => {
    const bound = meta.raw?.retrieved ?? newest;
    if (bound === undefined || meta.day <= bound) return [];
    return [
      problemAt(path, 'future-day', `${meta.day} is later than ${bound}, the newest raw document.`),
    ];
  });
}

function list(ids: readonly string[]): string {
  return ids.length > 0 ? ids.map((id) => `"${id}"`).join(', ') : 'no entries';
}
