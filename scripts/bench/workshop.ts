import { cpSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ledgerPathOf } from '../../src/archive/ledger.ts';
import { listReports } from '../../src/archive/load-archive.ts';
import { writeLedger } from '../../src/archive/write-ledger.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import { measure, type Measurement } from '../measure.ts';
import { generateCorpus } from './generate-corpus.ts';

/** A copy of the project and a generated archive, with which anything may be done. */
export interface Workshop {
  project: string;
  content: string;
  /** The report that is edited, in the middle of the archive: `2024/04/30/russian-offensive-campaign-assessment/`. */
  edited: string;
  /** Runs `npm run build`, as a command of its own. */
  build(): Promise<Measurement>;
  /** Runs `npm run check`. */
  check(): Promise<Measurement>;
  /** Makes sure that all reports have their ledgers, and nothing is cached for that. */
  ensureLedgers(): Promise<void>;
  /** Makes sure that the archive has been built once, so that what builds leave is there. */
  ensureSite(): Promise<void>;
  /** Deletes what builds leave for the next one. */
  removeCaches(): Promise<void>;
  /** Adds the next day's report and its ledger, as ingest would. */
  addReport(): Promise<void>;
  /**
   * Adds a sentence to a report.
   *
   * @returns the sentence
   */
  editReport(): Promise<string>;
  /** Records the edited report in its ledger; until then it cannot be built. Touches no cache. */
  recordEdit(): Promise<void>;
}

const seed = 1;
const caches = ['.cache', '.astro', '.vite'].map((name) => join('node_modules', name));
const leftByBuilds = ['dist', '.astro', ...caches];
const project = join(import.meta.dirname, '..', '..');

/**
 * Copies the project and generates an archive.
 *
 * @param folder an empty one
 * @param reports in the archive
 * @param more how many reports can be added to it
 */
export async function openWorkshop(
  folder: string,
  reports: number,
  more: number,
): Promise<Workshop> {
  const copy = join(folder, 'project');
  const content = join(folder, 'content');
  const spare = join(folder, 'spare');
  await copyProject(copy);
  await generateCorpus({ folder: content, from: 0, to: reports, seed });
  await generateCorpus({ folder: spare, from: reports, to: reports + more, seed });
  const run = (name: string, ...args: string[]) =>
    measure(
      [process.execPath, '--run', name, '--', ...args],
      { DAYBOOK_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
      copy,
    );
  const removeCaches = async () => {
    for (const name of leftByBuilds) await rm(join(copy, name), { recursive: true, force: true });
  };
  let recorded = false;
  const ensureLedgers = async () => {
    if (recorded) return;
    recorded = true;
    for (const archive of [content, spare])
      await run('check', '--content', archive, '--write-ledger');
    await removeCaches();
  };
  const path = (await listReports(content))[Math.floor(reports / 2)] ?? '';
  const added = await listReports(spare);
  let built = false;
  const build = async () => {
    const measured = await run('build');
    built = true;
    return measured;
  };
  let edits = 0;
  return {
    project: copy,
    content,
    edited: `${path.slice('reports/2024/'.length, -'.md'.length).replace(/^(\d+)-(\d+)-(\d+)-/, '$1/$2/$3/')}/`,
    check: () => run('check'),
    removeCaches,
    ensureLedgers,
    build,
    async ensureSite() {
      await ensureLedgers();
      if (!built) await build();
    },
    async addReport() {
      const next = added.shift();
      if (next === undefined) throw new Error('All reports have been added.');
      for (const file of [next, ledgerPathOf(next)])
        await cp(join(spare, file), join(content, file));
    },
    async editReport() {
      const sentence = `This is edit ${++edits} of this report.`;
      const text = await readFile(join(content, path), 'utf8');
      await writeFile(
        join(content, path),
        text.replace('\n\n## Key Takeaways', ` ${sentence}\n\n## Key Takeaways`),
      );
      return sentence;
    },
    async recordEdit() {
      const { report } = parseReport(path, await readFile(join(content, path), 'utf8'));
      if (report) await writeLedger(content, path, report.passages);
    },
  };
}

/** Copies what the project is made of, without content and packages. */
export async function copyCode(copy: string): Promise<void> {
  for (const name of [
    'src',
    'scripts',
    'public',
    'astro.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    await cp(join(project, name), join(copy, name), { recursive: true });
}

/** Without what builds have left; all packages are copied, so that nothing is written into them. */
async function copyProject(copy: string): Promise<void> {
  await mkdir(join(copy, 'node_modules'), { recursive: true });
  await copyCode(copy);
  const packages = (await readdir(join(project, 'node_modules'))).filter(
    (name) => !name.startsWith('.') || name === '.bin' || name === '.package-lock.json',
  );
  for (const name of packages.map((name) => join('node_modules', name)))
    cpSync(join(project, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
}
