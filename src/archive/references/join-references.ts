import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { LazyMap } from '../lazy-map.ts';
import { once } from '../lazily.ts';
import { hashValue } from '../reads/hash-value.ts';
import { openAddressBook } from './address-book.ts';
import { openFacts } from './facts.ts';
import { joinReport, type Reference } from './join-report.ts';
import { packReferences, unpackReferences, type JoinsCache, type KeptLinks } from './keep-join.ts';
import type { Referring } from './read-referring.ts';
import type { Backlink, References, Wanted } from './references.ts';
import { openDayFinder } from './resolve-day.ts';
import { keyOf } from './targets.ts';

/**
 * Resolves the dates and addresses of all reports to what the archive holds, and turns them round.
 *
 * @param referringOf is asked of the reports alone that the cache does not hold as the archive is now
 */
export function joinReferences(
  archive: Archive,
  referringOf: (report: Report) => Referring,
  cache?: JoinsCache,
): References {
  const join = openJoin(archive, referringOf, cache);
  const backlinks = new Map<ReportId, Backlink[]>();
  const wanted = new Map<string, Wanted>();
  const joins = new Map<ReportId, ReturnType<Join>>();
  for (const report of archive.reports.toReversed()) {
    const joined = join(report);
    joins.set(report.id, joined);
    for (const { place, reports, wanted: missing, url } of joined.references) {
      const backlink = { from: report.id, ...place };
      for (const id of reports) if (id !== report.id) append(backlinks, id, backlink);
      if (!missing) continue;
      const key = keyOf({ day: missing.day, wanted: missing });
      const entry: Wanted = wanted.get(key) ?? { report: missing, backlinks: [] };
      if (url !== undefined) entry.url ??= url;
      entry.backlinks.push(backlink);
      wanted.set(key, entry);
    }
  }
  const sorted = [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const linksOf = (id: ReportId) => joins.get(id)?.links() ?? { dates: [], addresses: [] };
  const versionOf = (id: ReportId) => joins.get(id)?.version ?? '';
  return {
    dates: new LazyMap(joins.keys(), (id) => linksOf(id).dates, versionOf),
    addresses: new LazyMap(joins.keys(), (id) => new Map(linksOf(id).addresses), versionOf),
    backlinks,
    wanted: Map.groupBy(sorted, ({ report }) => report.day),
  };
}

/** What a report refers to; its links are loaded when they are asked for. */
type Join = (report: Report) => {
  references: readonly Reference[];
  links: () => KeptLinks;
  /** Of the report and of all answers: what changes the links changes it. */
  version: string;
};

function openJoin(
  archive: Archive,
  referringOf: (report: Report) => Referring,
  cache: JoinsCache | undefined,
): Join {
  const facts = openFacts(archive);
  const book = openAddressBook(archive, facts);
  const context = { series: archive.series, facts, book, findDay: openDayFinder(facts) };
  const basis = hashValue([archive.publishers, archive.series, book.basis]);
  const joinAnew = (report: Report) => {
    facts.takeAsked();
    const { dates, addresses, references } = joinReport(context, report, referringOf(report));
    return { links: { dates, addresses: [...addresses] }, references };
  };
  return (report) => {
    const key = `${report.id}\n${report.hash}`;
    const linksKey = (answers: string) => `${key}\n${answers}`;
    const kept = cache?.joins.get(key);
    if (kept?.answers === `${basis} ${facts.answerAll(kept?.asked ?? [])}`)
      return {
        references: unpackReferences(kept.references),
        links: once(() => cache?.links.get(linksKey(kept.answers)) ?? joinAnew(report).links),
        version: linksKey(kept.answers),
      };
    const { links, references } = joinAnew(report);
    const asked = facts.takeAsked();
    const answers = `${basis} ${facts.answerAll(asked)}`;
    cache?.links.set(linksKey(answers), links);
    cache?.joins.set(key, { asked, answers, references: packReferences(references) });
    return { references, links: () => links, version: linksKey(answers) };
  };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
