import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { listFiles } from '../hash-folders.ts';
import type { ProgramFolders } from './bundle-pages.ts';

/** The program that renders pages. */
export interface PageProgram {
  /** Path of the module that exports the app of `src/pages/_entry.ts`. */
  entry: string;
  /** The folder of what browsers load beside pages, `public/` too. */
  client: string;
  /** By the path of each page's component, a hash of the code that renders it, but for names of assets. */
  versions: Readonly<Record<string, string>>;
}

/** The file beside both folders. Its first line is a hash of what follows and of all files, JSON. */
interface Note {
  entry: string;
  versions: Record<string, string>;
}

const noteFile = 'program.json';

/**
 * Gives the pages' program: the one that a build before has kept, where it is whole and of the same code, since to
 * bundle takes seconds. A build has a copy of its own, which no other takes away from it.
 *
 * @param code hash of all that it is made from
 * @param folder of this build alone, in the project's `node_modules`, where the program finds what it imports
 */
export async function openPageProgram(
  root: string,
  code: string,
  folder: string,
): Promise<PageProgram> {
  const cache = join(root, 'node_modules', '.cache', 'daybook-pages');
  const kept = join(cache, code.slice(0, 16));
  await mkdir(cache, { recursive: true });
  await cp(kept, folder, { recursive: true }).catch(() => undefined); // there is none, or no longer
  const note = await readNote(folder);
  if (note) return programOf(note, folder);
  await rm(folder, { recursive: true, force: true });
  const made = await makeProgram(root, folder);
  await keep(folder, kept, cache);
  return programOf(made, folder);
}

function programOf({ entry, versions }: Note, folder: string): PageProgram {
  const { server, client } = foldersOf(folder);
  return { entry: join(server, entry), client, versions };
}

function foldersOf(folder: string): ProgramFolders {
  return { server: join(folder, 'server'), client: join(folder, 'client') };
}

async function makeProgram(root: string, folder: string): Promise<Note> {
  // Not loaded where there is nothing to bundle.
  const { bundlePages } = await import('./bundle-pages.ts');
  const { pageVersions } = await import('./page-versions.ts');
  const bundle = await bundlePages(root, foldersOf(folder));
  const note: Note = { entry: bundle.entry, versions: pageVersions(bundle, foldersOf(folder)) };
  const text = JSON.stringify(note);
  await writeFile(join(folder, noteFile), `${await hashProgram(folder, text)}\n${text}`);
  return note;
}

async function readNote(folder: string): Promise<Note | undefined> {
  try {
    const [hash, text = ''] = (await readFile(join(folder, noteFile), 'utf8')).split('\n', 2);
    return hash === (await hashProgram(folder, text)) ? (JSON.parse(text) as Note) : undefined;
  } catch {
    return undefined; // there is none, or it was cut off
  }
}

async function hashProgram(folder: string, note: string): Promise<string> {
  const hash = createHash('sha256').update(note);
  for (const file of listFiles(folder))
    if (relative(folder, file) !== noteFile)
      hash.update(`\n${relative(folder, file)}\n`).update(await readFile(file));
  return hash.digest('hex');
}

/** Programs of other code are of no use any more. What cannot be kept is made again next time. */
async function keep(folder: string, kept: string, cache: string): Promise<void> {
  const part = `${kept}.${process.pid}.part`;
  try {
    for (const name of await readdir(cache))
      await rm(join(cache, name), { recursive: true, force: true });
    await cp(folder, part, { recursive: true });
    await rename(part, kept);
  } catch {
    await rm(part, { recursive: true, force: true });
  }
}
