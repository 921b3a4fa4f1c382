import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countDays } from '../../src/archive/coverage/cover-series.ts';
import { linesOf } from '../../src/archive/sources/lines.ts';
import { citingReportsOf } from '../../src/archive/sources/list-outlets.ts';
import { outletUrlOf, pagesOf } from '../../src/archive/sources/outlet-pages.ts';
import type { LinkedCorpus } from './evaluate-links.ts';
import { countRow } from './score-references.ts';
import { shareRow, type Row } from './row.ts';

/** Rows for the sources that notes cite and for the days that series cover. */
export function scoreSources(linked: LinkedCorpus): Row[] {
  const { analysis } = linked;
  const { all } = analysis.outlets;
  const parts = all.filter(({ paged }) => paged).flatMap((outlet) => pagesOf(outlet).parts);
  return [
    countRow('sources', all.length),
    countRow('… cited only once', all.filter(({ citations }) => citations === 1).length),
    countRow('… with a page of their own', all.filter(({ paged }) => paged).length),
    countRow('… pages of their years', parts.length),
    scoreCitations(linked),
    scoreRestored(linked),
    ...scoreSums(linked),
    scorePages(linked),
    scoreCoverage(linked),
  ];
}

/**
 * Counts addresses by another way than the pages do: every scheme, and every obfuscated dot, in the text of each
 * note as its report writes it.
 */
function scoreCitations({ archive, analysis }: LinkedCorpus): Row {
  const found = new Map<string, number>();
  for (const outlet of analysis.outlets.all)
    for (const { report, citations } of citingReportsOf(outlet))
      for (const { note } of citations) add(found, `${report.id} note ${note}`);
  const wrong: string[] = [];
  let total = 0;
  for (const report of archive.reports)
    for (const { number, parts } of report.notes) {
      const text = parts
        .map((part) => (typeof part === 'string' ? part : (part.written ?? part.url)))
        .join('');
      const counted = countAddresses(text);
      total += counted;
      const name = `${report.id} note ${number}`;
      const own = found.get(name) ?? 0;
      if (own !== counted)
        wrong.push(
          ...Array<string>(Math.abs(own - counted)).fill(
            `${name}: ${own}, not ${counted}: ${text}`,
          ),
        );
    }
  return shareRow('cited URLs in exactly one source', 0.999, 'URLs', total, wrong);
}

/** One for each scheme that is not inside of another address, and for each bare name with written-out dots and a path. */
function countAddresses(text: string): number {
  return text
    .replace(/\s*(?:\s+dot\s+|\[dot\]|\(dot\)|\[\.\]|\(\.\))\s*/gi, '\u0001')
    .split(/[\s<>"“”]+/)
    .filter(
      (word) =>
        /^[^a-z]*https?:\/\/[^/]*[\u0001.][^/]/i.test(word) ||
        /^[\p{L}\d(.-]+\u0001[^/]*\//u.test(word),
    ).length;
}

function scoreRestored({ archive }: LinkedCorpus): Row {
  const restored = archive.reports.flatMap((report) =>
    report.notes.flatMap(({ number, parts }) =>
      parts.flatMap((part) =>
        typeof part !== 'string' && part.restored
          ? [{ ...part, name: `${report.id} note ${number}` }]
          : [],
      ),
    ),
  );
  // A name whose end no address has was not restored right; so was one that still says "dot".
  const wrong = restored.filter(
    ({ url }) =>
      !/^https?:\/\/(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u.test(url) ||
      /\bdot\b\s|\.dot\b/i.test(url),
  );
  return shareRow(
    'obfuscated addresses restored to ones that can be',
    0.99,
    'addresses',
    restored.length,
    wrong.map(({ name, written, url }) => `${name}: ${written ?? ''} → ${url}`),
  );
}

function scoreSums({ analysis }: LinkedCorpus): Row[] {
  const { all } = analysis.outlets;
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const wrong = all.filter(
    (outlet) =>
      sum(outlet.months.values()) !== outlet.citations ||
      sum(outlet.addresses.map((address) => address.citations)) !== outlet.citations ||
      sum(citingReportsOf(outlet).map((each) => each.citations.length)) !== outlet.citations,
  );
  const urls = all.map(outletUrlOf);
  return [
    shareRow(
      'counts by month, address and report add up',
      1,
      'sources',
      all.length,
      wrong.map(({ id }) => id),
    ),
    shareRow(
      'sources with an address of their own',
      1,
      'sources',
      all.length,
      urls.filter((url, index) => urls.indexOf(url) < index),
    ),
  ];
}

/** Every sentence stands on the pages of the years exactly once. */
function scorePages({ analysis }: LinkedCorpus): Row {
  const wrong: string[] = [];
  const paged = analysis.outlets.all.filter((outlet) => outlet.paged);
  for (const outlet of paged) {
    const { first, parts } = pagesOf(outlet);
    const shown = parts.length > 0 ? parts.flatMap(({ reports }) => reports) : first.reports;
    const count = (reports: typeof shown) =>
      reports.reduce((total, each) => total + linesOf(each).length, 0);
    if (shown.length !== outlet.reports || count(shown) !== count(citingReportsOf(outlet)))
      wrong.push(outlet.id);
  }
  return shareRow('pages of a source hold each sentence once', 1, 'sources', paged.length, wrong);
}

/** Days that the documents are of, counted from the list of the corpus without reading one of them. */
function scoreCoverage({ archive, analysis, corpus }: LinkedCorpus): Row {
  const ids: Readonly<Record<string, string>> = { roca: 'russian-offensive-campaign-assessment' };
  const truth = readFileSync(join(corpus, 'truth.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { kind: string; series?: string; date?: string });
  const days = new Map<string, Set<string>>();
  for (const { kind, series = '', date } of truth) {
    if (kind !== 'assessment' || !date) continue;
    const id = ids[series] ?? series;
    days.set(id, (days.get(id) ?? new Set()).add(date));
  }
  const held = new Map(
    analysis.coverage.map(({ series, days: all }) => [
      series.id,
      new Set(all.filter(({ reports }) => reports.length > 0).map(({ day }): string => day)),
    ]),
  );
  const wrong = [...new Set([...days.keys(), ...held.keys()])].flatMap((id) => {
    const [listed, own] = [days.get(id) ?? new Set(), held.get(id) ?? new Set()];
    return [...listed.symmetricDifference(own)].map((day) => `${id} ${day}`);
  });
  const total = archive.series.reduce(
    (sum, { id }) =>
      sum + countDays(analysis.coverage.find(({ series }) => series.id === id)?.days ?? []).held,
    0,
  );
  return shareRow('days held as the list of the corpus has them', 0.99, 'days', total, wrong);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
