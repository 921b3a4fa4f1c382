import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { LazyMap } from '../lazy-map.ts';
import { once, weakly } from '../lazily.ts';
import { hashValue } from '../reads/hash-value.ts';
import { openAddressBook } from './address-book.ts';
import { openFacts } from './facts.ts';
import { joinReport, type Reference } from './join-report.ts';
import {
  packReferences,
  unpackReferences,
  type JoinsCache,
  type KeptHeld,
  type KeptLinks,
} from './keep-join.ts';
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
  const referrers = new Map<ReportId, Joined[]>();
  const versions = new Map<ReportId, string>();
  const counts = new Map<ReportId, number>();
  const wanted = new Map<string, Wanted>();
  const joins = new Map<ReportId, Joined>();
  for (const report of archive.reports.toReversed()) {
    const joined = join(report);
    joins.set(report.id, joined);
    for (const [id, version, count] of joined.held) {
      append(referrers, id, joined);
      counts.set(id, (counts.get(id) ?? 0) + count);
      versions.set(id, `${versions.get(id) ?? ''}${report.id} ${version}\n`);
    }
    for (const { place, wanted: missing, url } of joined.wanted) {
      if (!missing) continue;
      const key = keyOf({ day: missing.day, wanted: missing });
      const entry: Wanted = wanted.get(key) ?? { report: missing, backlinks: [] };
      if (url !== undefined) entry.url ??= url;
      entry.backlinks.push({ from: report.id, ...place });
      wanted.set(key, entry);
    }
  }
  const sorted = [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const linksOf = (id: ReportId) => joins.get(id)?.links() ?? { dates: [], addresses: [] };
  const versionOf = (id: ReportId) => joins.get(id)?.version ?? '';
  const backlinksOf = (id: ReportId) =>
    (referrers.get(id) ?? []).flatMap(({ from, references }) =>
      references()
        .filter(({ reports }) => reports.includes(id))
        .map(({ place }): Backlink => ({ from, ...place })),
    );
  return {
    dates: new LazyMap(joins.keys(), (id) => linksOf(id).dates, versionOf),
    addresses: new LazyMap(joins.keys(), (id) => new Map(linksOf(id).addresses), versionOf),
    backlinks: new LazyMap(referrers.keys(), backlinksOf, (id) => versions.get(id) ?? ''),
    backlinkCounts: counts,
    wanted: Map.groupBy(sorted, ({ report }) => report.day),
  };
}

/** What a report refers to; most of it is loaded when it is asked for. */
interface Joined {
  from: ReportId;
  held: KeptHeld;
  /** The references that want something. */
  wanted: readonly Reference[];
  references: () => readonly Reference[];
  links: () => KeptLinks;
  /** Of the report and of all answers: what changes the links changes it. */
  version: string;
}

function openJoin(
  archive: Archive,
  referringOf: (report: Report) => Referring,
  cache: JoinsCache | undefined,
): (report: Report) => Joined {
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
    const { id: from } = report;
    const key = `${from}\n${report.hash}`;
    const versionOf = (answers: string) => `${key}\n${answers}`;
    const kept = cache?.joins.get(key);
    if (kept?.answers === `${basis} ${facts.answerAll(kept?.asked ?? '')}`) {
      const version = versionOf(kept.answers);
      const unpack = () => {
        const packed = cache?.references.get(version);
        return packed ? unpackReferences(packed) : joinAnew(report).references;
      };
      return {
        from,
        held: kept.held,
        wanted: unpackReferences(kept.wanted),
        references: weakly(unpack),
        links: once(() => cache?.links.get(version) ?? joinAnew(report).links),
        version,
      };
    }
    const { links, references } = joinAnew(report);
    const asked = facts.takeAsked();
    const answers = `${basis} ${facts.answerAll(asked)}`;
    const version = versionOf(answers);
    const held = hashHeld(from, references);
    const wanted = references.filter((each) => each.wanted);
    cache?.links.set(version, links);
    cache?.references.set(version, packReferences(references));
    cache?.joins.set(key, { asked, answers, held, wanted: packReferences(wanted) });
    return { from, held, wanted, references: () => references, links: () => links, version };
  };
}

/** The reports that one refers to, each with a hash of the places that do, and their number. */
function hashHeld(from: ReportId, references: readonly Reference[]): KeptHeld {
  const places = new Map<ReportId, Reference['place'][]>();
  for (const { reports, place } of references)
    for (const id of reports) if (id !== from) append(places, id, place);
  return [...places].map(([id, all]) => [id, hashValue(all), all.length]);
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
