import { join, resolve } from 'node:path';
import { analyseArchive, type Analysis } from '../archive/analyse-archive.ts';
import type { Archive } from '../archive/archive.ts';
import { openFindingsCache } from '../archive/find-in-report.ts';
import { openArchive } from '../archive/open-archive.ts';
import { openPageReads } from '../archive/reads/page-reads.ts';
import { openComparisonCache } from '../archive/retellings/compare-wire.ts';

const folder = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');
const root = process.cwd();

/** The archive in `content/`, or in the folder that `DAYBOOK_CONTENT` names, read once a build. */
export const archive = await openArchive(folder, root, import.meta.env.DEV);

/** What its reports say of each other, of days and of sources. */
export const analysis = await analyseArchive(
  archive,
  await openFindingsCache(root),
  await openComparisonCache(root),
);

interface Values {
  archive: Archive;
  analysis: Analysis;
}

/** Gives a page what it shows. */
export type Read = () => Values;

const values: Values = { archive, analysis };
const kept = join(root, 'node_modules', '.cache', 'daybook-pages', 'reads.txt');
const reads = openPageReads(kept, values, archive.version);
// A build that is stopped keeps nothing: its pages then count as changed.
if (import.meta.env.PROD) process.once('exit', () => reads.save(kept));

/**
 * A path for `getStaticPaths`, with the key by which Astro tells whether its page must be rendered again. The page
 * takes archive and analysis from the prop `read`, which notes what it shows of them.
 *
 * @param route a name that no other route has
 */
export function pathOf<
  Params extends Record<string, string | undefined>,
  Props extends Record<string, unknown>,
>(route: string, params: Params, props: Props) {
  const { key, read } = reads.page([route, ...Object.values(params)].join(' '), props);
  return {
    params,
    props: { ...props, read: import.meta.env.PROD ? read : () => values },
    cacheKey: key,
  };
}
