import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportIdOf, reportPathOf } from '../report/id.ts';
import { identityOf, parseReport } from '../report/parse-report.ts';
import { parseMarkdown, printMarkdown } from '../report/markdown.ts';
import { printReport } from '../report/print-report.ts';
import { splitBlocks } from '../report/split-blocks.ts';
import { chooseReader } from './choose-reader.ts';
import { knownPublishers, knownSeries } from './known-registers.ts';
import { normalize } from './normalize.ts';
import { readRaw } from './read-raw.ts';

const folder = join(import.meta.dirname, 'fixtures');

/** The normalized report of a fixture. */
async function normalizeFixture(name: string) {
  const file = readdirSync(join(folder, name)).find((each) => /^raw\.\w+$/.test(each)) ?? '';
  const read = await readRaw(join(folder, name, file));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const result = normalize(chooseReader(read.raw)(read.raw), read.raw, {
    publishers: knownPublishers,
    series: knownSeries,
    given: {},
  });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.report;
}

describe.each(readdirSync(folder))('the fixture %s', (name) => {
  it('is normalized as expected', async () => {
    const expected = await readFile(join(folder, name, 'expected.md'), 'utf8');
    expect(printReport(await normalizeFixture(name))).toBe(expected);
  });

  it('passes the checks of a single report', async () => {
    const report = await normalizeFixture(name);
    const path = reportPathOf(reportIdOf(identityOf(report.meta)));
    expect(parseReport(path, printReport(report)).problems).toEqual([]);
  });

  it('is printed so that parsing it again gives the same text', async () => {
    const { body } = await normalizeFixture(name);
    const printed = printMarkdown(body);
    expect(printMarkdown(parseMarkdown(printed))).toBe(printed);
  });

  // The ledger takes them from the tree, the page from the file.
  it('has the same passages before it is printed', async () => {
    const { body } = await normalizeFixture(name);
    const { passages } = splitBlocks(parseMarkdown(printMarkdown(body)));
    expect(splitBlocks(body).passages).toEqual(passages);
  });
});
