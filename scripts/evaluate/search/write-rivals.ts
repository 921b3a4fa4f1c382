import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { Report } from '../../../src/report/report.ts';
import { miniSearchOptions, type MiniSearchPassage } from './mini-search-options.ts';
import { writePlainPages } from './plain-pages.ts';

const packages = 'node_modules';

/**
 * Puts beside a site what it is compared with, below `/rivals/`: an empty page, Pagefind's index of plain
 * pages of the same reports by its own command, and MiniSearch with its index of passages.
 *
 * @returns how long Pagefind's command took
 */
export function writeRivals(reports: readonly Report[], site: string): { pagefindSeconds: number } {
  const folder = join(site, 'rivals');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Rivals</title>');
  writeMiniSearch(reports, join(folder, 'mini-search'));
  return { pagefindSeconds: writePagefind(reports, folder) };
}

function writePagefind(reports: readonly Report[], folder: string): number {
  const pages = join(folder, 'pages');
  writePlainPages(reports, pages);
  const command = join(packages, 'pagefind', 'lib', 'runner', 'bin.cjs');
  const output = join(folder, 'pagefind');
  const start = performance.now();
  execFileSync(process.execPath, [command, '--site', pages, '--output-path', output], {
    stdio: 'pipe',
  });
  const seconds = (performance.now() - start) / 1000;
  rmSync(pages, { recursive: true });
  return seconds;
}

function writeMiniSearch(reports: readonly Report[], folder: string): void {
  const index = new MiniSearch<MiniSearchPassage>(miniSearchOptions);
  for (const { id, meta, passages } of reports) {
    const url = `/${id}/`;
    index.add({ id: url, url, text: meta.title });
    for (const passage of passages)
      index.add({ id: `${url}#${passage.number}`, url, text: passage.text });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  const program = join(packages, 'minisearch', 'dist', 'es', 'index.js');
  copyFileSync(program, join(folder, 'mini-search.js'));
}
