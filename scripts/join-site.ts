import { mkdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stampOf } from '../src/archive/file-stamp.ts';
import { listFolder, type Listing } from './hash-folders.ts';
import { linkFiles } from './link-files.ts';

/** What a site is joined from. */
interface Parts {
  /** The folder of files that have been written for it. */
  written: string;
  /** Names of the files that it takes over from the last site. */
  kept: readonly string[];
  /** The folder of the last site, whole. */
  last: string;
  /** Its files. */
  lastFiles: Listing;
  /** The folder of the site before, as far as it is there. */
  older: string;
  olderFiles: Listing;
}

interface JoinedSite {
  /** Its folder: `written` or `older`. */
  site: string;
  files: Listing;
}

/**
 * Joins what was written to what is kept. A day's report changes few of many thousand files, and links and
 * folders for all others take seconds: so the site before the last one is brought up to date where there is one.
 */
export function joinSite(parts: Parts): JoinedSite {
  const { written, kept, last, lastFiles, older } = parts;
  const there = new Map(parts.olderFiles);
  if (there.size === 0 || kept.length === 0) {
    linkFiles(kept, last, written);
    return { site: written, files: listFolder(written) };
  }
  const added = listFolder(written);
  const wanted = new Set([...kept, ...added.keys()]);
  for (const name of there.keys())
    if (!wanted.has(name)) {
      removeFile(older, name);
      there.delete(name);
    }
  const others = kept.filter((name) => !isSameFile(lastFiles.get(name), there.get(name)));
  for (const name of others) unlink(join(older, name));
  linkFiles(others, last, older);
  for (const folder of new Set([...added.keys()].map((name) => dirname(join(older, name)))))
    mkdirSync(folder, { recursive: true });
  for (const name of added.keys()) renameSync(join(written, name), join(older, name));
  for (const name of others) there.set(name, stampOf(join(older, name)).text);
  for (const [name, stamp] of added) there.set(name, stamp);
  return { site: older, files: there };
}

/** One file with two names. */
function isSameFile(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && placeOf(one) === placeOf(other);
}

/** Device and number of a file: the first words of its stamp. */
function placeOf(stamp: string): string {
  return stamp.slice(0, stamp.indexOf(' ', stamp.indexOf(' ') + 1));
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
