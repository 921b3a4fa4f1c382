import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What each stage may import, whole stages or folders of them; a stage imports itself in any case. The theme
 * puts what leads into the search, and marks what was found, on pages that are not the search's own.
 */
const allowed: Record<string, readonly string[]> = {
  report: [],
  ingest: ['report'],
  archive: ['report'],
  search: ['report', 'archive'],
  theme: ['report', 'archive', 'search/dialog'],
  pages: ['report', 'archive', 'search', 'theme'],
  'content.config.ts': ['report', 'archive'],
};

/** Code of the browser may take only types from the archive, which reads files. */
const browserEntries = [
  'search/dialog/mark-on-arrival.ts',
  'search/dialog/search-keys.ts',
  'search/engine/search-worker.ts',
  'search/page/search-page.ts',
  'theme/cite-report.ts',
  'theme/contents-marker.ts',
  'theme/note-popover.ts',
  'theme/passage-links.ts',
  'theme/report-finder.ts',
  'theme/settings.ts',
];

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file) && !/\.(test|spec)\.ts$/.test(file));

test.each(Object.entries(allowed))('%s imports only what it may', (stage, others) => {
  const foreign = files
    .filter((file) => file.split('/')[0] === stage)
    .flatMap((file) => importsOf(file).map(({ target }) => `${file} imports ${target}`))
    .filter((line) => {
      const target = line.split(' imports ')[1] ?? '';
      return ![stage, ...others].some((other) => target.startsWith(`${other}/`));
    });
  expect(foreign).toEqual([]);
});

test('every folder has its row', () => {
  expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(
    new Set(Object.keys(allowed).filter((stage) => files.some((file) => file.startsWith(stage)))),
  );
});

test('browser code takes nothing of the archive or of Node but types', () => {
  const reached = new Set(browserEntries);
  const wrong: string[] = [];
  for (const file of reached)
    for (const { target, typeOnly } of importsOf(file)) {
      if (typeOnly || !target.endsWith('.ts')) continue;
      if (target.startsWith('archive/')) wrong.push(`${file} imports ${target}`);
      reached.add(target);
    }
  for (const file of reached)
    if (/from 'node:/.test(readFileSync(join(source, file), 'utf8')))
      wrong.push(`${file} uses Node`);
  expect(wrong).toEqual([]);
  expect(reached.size).toBeGreaterThan(5);
});

/** Imports of our own files, with paths below `src/`. */
function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const code = readFileSync(join(source, file), 'utf8');
  const pattern =
    /(?:(?:^|\s)(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?|\bimport\()'(\.[^']+)'/g;
  return [...code.matchAll(pattern)].map(([, type, path = '']) => ({
    target: relative(source, join(source, dirname(file), path)).replaceAll('\\', '/'),
    typeOnly: type !== undefined,
  }));
}
