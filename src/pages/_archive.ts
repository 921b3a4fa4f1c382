import { resolve } from 'node:path';
import { openArchive } from '../archive/open-archive.ts';

const folder = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');

/** The archive in `content/`, or in the folder that `DAYBOOK_CONTENT` names, read once a build. */
export const archive = await openArchive(folder, process.cwd(), import.meta.env.DEV);
