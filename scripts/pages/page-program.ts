import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { foldersOf, readNote, type ProgramNote } from './program-files.ts';

/** The program that renders pages. */
export interface PageProgram {
  /** Path of the module that exports the app of `src/pages/_entry.ts`. */
  entry: string;
  /** The folder of all that browsers load beside pages. */
  client: string;
  versions: ProgramNote['versions'];
}

/**
 * Gives the pages' program: the one that a build before has kept, where it is whole and of the same code, since to
 * bundle takes seconds. A build has a copy of its own, which no other takes away from it.
 *
 * @param code a text that changes with all that it is made from
 * @param folder of this build alone, in the project's `node_modules`, where the program finds what it imports
 * @param signal ends the work, where nobody waits for it any more
 */
export async function openPageProgram(
  root: string,
  code: string,
  folder: string,
  signal: AbortSignal,
): Promise<PageProgram> {
  const cache = join(root, 'node_modules', '.cache', 'daybook-pages');
  const kept = join(cache, hash('sha256', code).slice(0, 16));
  await cp(kept, folder, { recursive: true }).catch(() => undefined); // there is none, or no longer
  const known = readNote(folder);
  if (!known) {
    await rm(folder, { recursive: true, force: true });
    const program = join(import.meta.dirname, 'make-program.ts');
    await promisify(execFile)(process.execPath, [program, root, folder], {
      cwd: root,
      env: { ...process.env, ...production },
      signal,
    });
    await keep(folder, kept, cache);
  }
  const note = known ?? readNote(folder);
  if (!note) throw new Error('The program of the pages is not whole.');
  const { server, client } = foldersOf(folder);
  return { entry: join(server, note.entry), client, versions: note.versions };
}

/** Vite takes what it tells pages of the way they are built from the environment, where that names it. */
const production = {
  NODE_ENV: 'production',
  PROD: undefined,
  DEV: undefined,
  MODE: undefined,
  SSR: undefined,
  BASE_URL: undefined,
};

/** Programs of other code are of no use any more. What cannot be kept is made again next time. */
async function keep(folder: string, kept: string, cache: string): Promise<void> {
  const part = `${kept}.${process.pid}.part`;
  try {
    await mkdir(cache, { recursive: true });
    for (const name of await readdir(cache))
      await rm(join(cache, name), { recursive: true, force: true });
    await cp(folder, part, { recursive: true });
    await rename(part, kept);
  } catch {
    await rm(part, { recursive: true, force: true });
  }
}
