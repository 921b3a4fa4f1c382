import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { analyseArchive, type Analysis } from '../../src/archive/analyse-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { openReportCache } from '../../src/archive/report-cache.ts';
import { printDate, sampleDates, sampleFarDates } from './judged-dates.ts';
import type { Row } from './row.ts';
import { runScript } from './run-command.ts';
import { scoreAnalysis } from './measure-analysis.ts';
import { scoreAdded } from './score-added.ts';
import { scoreContent } from './score-content.ts';
import { scoreReferences } from './score-references.ts';
import { scoreSources } from './score-sources.ts';

/** What the rows of each subject are made from. */
export interface LinkedCorpus {
  archive: Archive;
  analysis: Analysis;
  /** The folder with `raw/` and `truth.ndjson`. */
  corpus: string;
}

/** The table, and the links that are to be judged by eye. */
export interface LinkScores {
  rows: Row[];
  sample: string[];
}

/** What is to be measured, and how. */
export interface LinkOptions {
  /** A folder that the corpus has been ingested into already, which saves the time. */
  content?: string | undefined;
  /** How many links of each kind are to be judged. */
  sampled: number;
  seed: number;
}

/**
 * Measures the joins between the reports of a corpus folder, which is ingested into a temporary folder first.
 */
export async function evaluateLinks(corpus: string, options: LinkOptions): Promise<LinkScores> {
  if (options.content) return score(resolve(corpus), resolve(options.content), options);
  const folder = mkdtempSync(join(tmpdir(), 'daybook-links-'));
  try {
    const ingest = resolve(import.meta.dirname, '..', 'ingest.ts');
    const run = runScript(ingest, ['--content', folder, join(resolve(corpus), 'raw')]);
    if (run.stdout === '') throw new Error(`Ingest wrote nothing.\n${run.stderr}`);
    return await score(resolve(corpus), folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function score(
  corpus: string,
  folder: string,
  { sampled, seed }: LinkOptions,
): Promise<LinkScores> {
  const root = resolve(import.meta.dirname, '../..');
  const { archive } = await loadArchive(folder, await openReportCache(root));
  const analysis = await analyseArchive(archive);
  const linked: LinkedCorpus = { archive, analysis, corpus };
  const content = await scoreContent(linked, sampled, seed);
  return {
    rows: [
      ...scoreReferences(linked),
      ...content.rows,
      ...scoreSources(linked),
      await scoreAdded(linked),
      ...(await scoreAnalysis(folder)),
    ],
    sample: [
      ...[...sampleDates(linked, sampled, seed), ...sampleFarDates(linked, sampled, seed)].map(
        printDate,
      ),
      ...content.sample,
    ],
  };
}
