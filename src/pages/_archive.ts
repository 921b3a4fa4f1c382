import { resolve } from 'node:path';
import { analyseArchive } from '../archive/analyse-archive.ts';
import { openFindingsCache } from '../archive/find-in-report.ts';
import { openArchive } from '../archive/open-archive.ts';
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
