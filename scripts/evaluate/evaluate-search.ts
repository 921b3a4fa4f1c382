import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateCorpus } from '../bench/generate-corpus.ts';
import { runScript } from './run-command.ts';
import type { Row } from './row.ts';
import { layOutSearch, layOutSite } from './search/lay-out-site.ts';
import { measureCosts, measureTimes } from './search/measure-costs.ts';
import { withStage } from './search/open-stage.ts';
import { scoreQuality } from './search/score-quality.ts';

/** What `evaluate search` is given besides the corpus. */
export interface SearchOptions {
  /** File of judged queries. */
  queries: string;
  /** Content folder of generated reports, or how many to generate. */
  generated: string;
  /** Content folder into which the corpus has been ingested already. */
  content?: string | undefined;
  /** False to leave out costs, times, and the others beside us: what is found is scored alone. */
  timed: boolean;
}

const root = resolve(import.meta.dirname, '..', '..');

/**
 * Measures search in Chromium, on a site that is built of a corpus folder (`raw/`) and on an index of generated
 * reports, beside Pagefind used the plain way and MiniSearch, table after table. Works in a temporary folder, which is deleted.
 */
export async function* evaluateSearch(
  corpus: string,
  options: SearchOptions,
): AsyncGenerator<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-evaluate-'));
  try {
    const content = options.content ? resolve(options.content) : join(folder, 'content');
    if (!options.content) ingest(resolve(corpus), content);
    const site = await layOutSite(content, join(folder, 'site'));
    yield* withStage(site.folder, async function* (stage) {
      yield* scoreQuality(stage, site.archive, resolve(corpus), options);
      if (!options.timed) return;
      yield measureCosts(stage, site.archive, 'corpus', { median: 80, p95: 180 });
      yield measureTimes(stage, site.archive);
    });
    if (!options.timed) return;
    const reports = await generate(options.generated, folder);
    const large = await layOutSearch(reports, join(folder, 'large'), site.folder);
    const name = `${large.archive.reports.length} generated`;
    yield* withStage(large.folder, async function* (stage) {
      yield measureCosts(stage, large.archive, name, { median: 120, p95: 400 });
    });
    yield large.rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ingest(corpus: string, content: string): void {
  const run = runScript(join(root, 'scripts', 'ingest.ts'), [
    '--content',
    content,
    join(corpus, 'raw'),
  ]);
  if (run.stdout === '') throw new Error(`Ingest wrote nothing.\n${run.stderr}`);
}

/** @returns the content folder */
async function generate(folderOrCount: string, folder: string): Promise<string> {
  if (!/^\d+$/.test(folderOrCount)) return resolve(folderOrCount);
  const generated = join(folder, 'generated');
  await generateCorpus({ folder: generated, from: 0, to: Number(folderOrCount), seed: 1 });
  return generated;
}
