import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { analyseArchive } from '../archive/analyse-archive.ts';
import { openPageReads } from '../archive/reads/page-reads.ts';
import { listReportOutputs } from '../../scripts/pages/report-outputs.ts';
import { buildArchive, publisherOf, seriesOf } from '../archive/archive.ts';
import { parseReport } from '../report/parse-report.ts';
import { citeOf } from './cite-of.ts';
import { jsonLdOf, printJsonLd } from './json-ld.ts';
import { printReportFiles, reportFileNames } from './report-files.ts';
import { signpostsOf } from './signposts.ts';

const site = new URL('https://daybook.example');
const hostile = `</script><script>alert("1")</script> & 'more'`;

test('the files have the names that they are said to have', () => {
  const { archive, report } = make('Sample Update, January 26, 2024');
  const names = printReportFiles(archive, report, site).map(([name]) => name);
  expect(['index.md', ...names]).toEqual(reportFileNames);
});

test('index.json holds all that the page shows, in a fixed order', () => {
  const { archive, report } = make('Sample Update, January 26, 2024');
  const [[, text] = []] = printReportFiles(archive, report, site);
  const page = 'https://daybook.example/2024/01/26/sample-update/';
  const data: unknown = JSON.parse(text ?? '');
  expect(data).toMatchObject({
    version: 1,
    id: '2024/01/26/sample-update',
    hash: report.hash,
    links: {
      page,
      original: 'https://institute.example/sample',
      markdown: `${page}index.md`,
      citation: {
        bib: `${page}citation.bib`,
        ris: `${page}citation.ris`,
        json: `${page}citation.json`,
      },
    },
    names: { publisher: 'Institute of Samples', series: 'Sample Update' },
    csl: { type: 'report', archive_location: page },
    sections: [{ id: 'river', title: 'River', depth: 2, first: 2, last: 2 }],
    passages: [
      { number: 1, text: 'Before.', section: null, takeaway: false, boilerplate: false, notes: [] },
      { number: 2, text: 'The water rose.', section: 'river', notes: [1] },
    ],
    notes: [
      {
        number: 1,
        text: 'A note, https://wire.example/1',
        marks: [2],
        sources: [{ url: 'https://wire.example/1', outlet: 'wire.example' }],
      },
    ],
  });
  expect(Object.keys(data as object)).toEqual(
    'version id hash links meta names words csl sections passages notes'.split(' '),
  );
});

test('index.md is the report byte for byte', async () => {
  const content = await mkdtemp(join(tmpdir(), 'daybook-'));
  onTestFinished(() => rm(content, { recursive: true }));
  const { archive, report } = make('Sample Update, January 26, 2024', content);
  const kept = join(content, 'kept.txt');
  const values = { archive, analysis: await analyseArchive(archive) };
  const dist = join(content, 'dist');
  const write = async () => {
    const reads = openPageReads(kept, values, 'v1');
    const folders = { content, site: dist };
    const found = listReportOutputs({ archive, reads }, folders, site.href, 'v1');
    for (const output of found.outputs) await output.write();
    reads.save(kept);
    return found.kept;
  };
  expect(await write()).toEqual([]);
  const written = readFileSync(join(dist, report.id, 'index.md'));
  expect(createHash('sha256').update(written).digest('hex')).toBe(report.hash);
  for (const [name, text] of printReportFiles(archive, report, site))
    expect(readFileSync(join(dist, report.id, name), 'utf8')).toBe(text);
  expect(await write()).toEqual(reportFileNames.map((name) => `${report.id}/${name}`));
});

test('JSON-LD names the kind, the original, the series and the sources', () => {
  expect(jsonLd('Sample Update, January 26, 2024')).toMatchObject({
    '@type': ['Report', 'AnalysisNewsArticle'],
    '@id': 'https://daybook.example/2024/01/26/sample-update/',
    datePublished: '2024-01-26',
    author: [{ '@type': 'Person', name: 'Ann Lee' }],
    publisher: { '@type': 'Organization', name: 'Institute of Samples' },
    isBasedOn: 'https://institute.example/sample',
    isPartOf: {
      '@type': 'CreativeWorkSeries',
      url: 'https://daybook.example/series/sample-update/',
    },
    citation: ['https://wire.example/1'],
  });
});

test('a hostile title neither ends the script nor is lost', () => {
  const { archive, report } = make(hostile);
  const text = printJsonLd(
    jsonLdOf(
      report,
      citeOf(archive, report, site),
      publisherOf(archive, report),
      seriesOf(archive, report),
      hostile,
    ),
  );
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ headline: hostile, description: hostile });
  for (const [name, file] of printReportFiles(archive, report, site))
    if (name.endsWith('.json')) expect(JSON.stringify(JSON.parse(file))).toContain('</script>');
});

test('signposts', () => {
  const { archive, report } = make('Sample Update, January 26, 2024');
  const links = signpostsOf(report, citeOf(archive, report, site));
  expect(links.map(({ rel, href }) => `${rel} ${href.replace(site.href, '/')}`)).toEqual([
    'cite-as /2024/01/26/sample-update/',
    'type https://schema.org/Report',
    'alternate item /2024/01/26/sample-update/index.md',
    'alternate describedby /2024/01/26/sample-update/index.json',
    'describedby /2024/01/26/sample-update/citation.bib',
    'describedby /2024/01/26/sample-update/citation.ris',
    'describedby /2024/01/26/sample-update/citation.json',
    'collection /series/sample-update/',
  ]);
});

function jsonLd(title: string): object {
  const { archive, report } = make(title);
  const record = citeOf(archive, report, site);
  const [publisher, series] = [publisherOf(archive, report), seriesOf(archive, report)];
  return jsonLdOf(report, record, publisher, series, 'A sample.');
}

/** An archive of one report; its file is written where there is a folder for it. */
function make(title: string, folder?: string) {
  const meta = [
    'kind: assessment',
    `title: ${JSON.stringify(title)}`,
    'day: 2024-01-26',
    'dayFrom: given',
    'series: sample-update',
    'publisher: institute',
    'authors: [Ann Lee]',
    'url: https://institute.example/sample',
    'lang: en',
    'extent: digest',
  ];
  const body =
    'Before.\n\n## River\n\nThe water rose.[^1]\n\n[^1]: A note, https://wire.example/1\n';
  const text = `---\n${meta.join('\n')}\n---\n\n${body}`;
  const path = 'reports/2024/2024-01-26-sample-update.md';
  const { report, problems } = parseReport(path, text);
  if (!report) throw new Error(JSON.stringify(problems));
  if (folder) {
    mkdirSync(join(folder, 'reports', '2024'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const archive = buildArchive([report], {
    publishers: [{ id: 'institute', name: 'Institute of Samples', domains: [] }],
    series: [{ id: 'sample-update', name: 'Sample Update', publisher: 'institute' }],
  });
  return { archive, report };
}
