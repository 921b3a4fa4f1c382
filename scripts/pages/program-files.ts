import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PageVersion } from '../../src/archive/reads/page-reads.ts';
import { listFiles } from '../hash-folders.ts';

/** Where the parts of a program stand. */
export interface ProgramFolders {
  /** The program itself. */
  server: string;
  /** All that browsers load beside pages, `public/` too. */
  client: string;
}

/** What is known of a program. */
export interface ProgramNote {
  /** Name of the module that exports the app of `src/pages/_entry.ts`. */
  entry: string;
  /** By the route of each page, hashes of the code that renders it, but for names of assets. */
  versions: Readonly<Record<string, PageVersion>>;
}

/** The file beside the folders. Its first line is a hash of what follows and of all other files, JSON. */
const noteFile = 'program.json';

export function foldersOf(program: string): ProgramFolders {
  return { server: join(program, 'server'), client: join(program, 'client') };
}

/** Undefined where there is none, or not all of it. */
export function readNote(program: string): ProgramNote | undefined {
  try {
    const [hash, text = ''] = readFileSync(join(program, noteFile), 'utf8').split('\n', 2);
    return hash === hashProgram(program, text) ? (JSON.parse(text) as ProgramNote) : undefined;
  } catch {
    return undefined;
  }
}

/** To be called when all else is written. */
export function writeNote(program: string, note: ProgramNote): void {
  const text = JSON.stringify(note);
  writeFileSync(join(program, noteFile), `${hashProgram(program, text)}\n${text}`);
}

function hashProgram(program: string, note: string): string {
  const hash = createHash('sha256').update(note);
  for (const file of listFiles(program).filter((file) => relative(program, file) !== noteFile))
    hash.update(`\n${relative(program, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
