import { mkdirSync, renameSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listFiles } from './hash-folders.ts';
import { linkFiles } from './link-files.ts';

/** What a site is joined from. */
interface Parts {
  /** The folder of files that have been written for it. */
  written: string;
  /** Names of the files that it takes over from the last site. */
  kept: readonly string[];
  /** The folder of the last site, whole. */
  last: string;
  /** The folder of the site before, as far as it is there. */
  older: string;
}

/**
 * Joins what was written to what is kept. A day's report changes few of many thousand files, and links and
 * folders for all others take seconds: so the site before the last one is brought up to date where there is one.
 *
 * @returns the folder of the site: `written` or `older`
 */
export function joinSite({ written, kept, last, older }: Parts): string {
  const there = listNames(older);
  if (there.length === 0 || kept.length === 0) {
    linkFiles(kept, last, written);
    return written;
  }
  const added = listNames(written);
  const wanted = new Set([...kept, ...added]);
  for (const name of there) if (!wanted.has(name)) removeFile(older, name);
  const others = kept.filter((name) => !isSameFile(join(last, name), join(older, name)));
  for (const name of others) unlink(join(older, name));
  linkFiles(others, last, older);
  for (const folder of new Set(added.map((name) => dirname(join(older, name)))))
    mkdirSync(folder, { recursive: true });
  for (const name of added) renameSync(join(written, name), join(older, name));
  return older;
}

function listNames(folder: string): string[] {
  return listFiles(folder).map((file) => relative(folder, file).replaceAll('\\', '/'));
}

/** One file with two names; numbers of files can be greater than what a plain number holds. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) =>
    statSync(file, { bigint: true, throwIfNoEntry: false }),
  );
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

/** Folders that are empty then go too. */
function removeFile(folder: string, name: string): void {
  unlink(join(folder, name));
  for (let parent = dirname(name); parent !== '.'; parent = dirname(parent))
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return; // something is left in it
    }
}

function unlink(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was not there.
  }
}
