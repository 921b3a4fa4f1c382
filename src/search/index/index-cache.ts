import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import type { MadeFile } from './pack.ts';
import { linkFiles, writeFiles } from './write-files.ts';

/** Parts of an index by what they were made from. */
export interface IndexCache {
  /**
   * Puts the files of a part into a folder that has none of them.
   *
   * @returns what else is known of it; undefined where there is nothing whole
   */
  take(key: string, folder: string): object | undefined;
  /**
   * @param known what else there is to know of a part: plain data
   * @param name under which it is the last one
   */
  keep(key: string, files: readonly MadeFile[], known: object, name?: string): void;
  /** The part that was kept last under a name. */
  last(name: string): KeptPart | undefined;
  /** Drops what has not been used for longest, where there is too much. To be called when all parts have been taken. */
  trim(): void;
}

/** A part as it was kept. */
export interface KeptPart {
  known: object;
  /** Undefined where there is no such file, or it is not as it was written. */
  read(path: string): Uint8Array | undefined;
}

/** Bytes that are kept: some four archives of 1,600 reports. */
const mostBytes = 400e6;
/** Milliseconds for which what was used is kept in any case, for another run may be at it. */
const inUse = 3600e3;

/** Folder of the names, each a file with the key of a part. */
const namesFolder = 'names';

/** What stands beside the files of a part; its time tells when the part was used. */
const noteName = 'part';

interface Note {
  files: { path: string; size: number }[];
  /** The time of all files, in seconds: whole ones, for programs that pack folders keep no others. */
  written: number;
  known: object;
}

/**
 * A cache in a folder, with a folder for each part, which appears at once: what is missing or damaged counts as not
 * there, and runs side by side do not disturb each other. A file that is given away is the one that is kept, by
 * another name: that one has been written to since is told by its time. What cannot be written is made again next
 * time. Deleting the folder changes nothing but time.
 *
 * @param limit bytes from which on it drops what is old
 */
export function openIndexCache(folder: string, limit = mostBytes): IndexCache {
  return {
    take(key, target) {
      const part = join(folder, key);
      try {
        const note = readNote(part);
        if (!note.files.every((file) => isAsWritten(part, file, note.written))) return undefined;
        linkFiles(note.files, part, target);
        touch(join(part, noteName), Date.now() / 1000);
        return note.known;
      } catch {
        return undefined;
      }
    },
    keep(key, files, known, name) {
      const [part, aside] = [join(folder, key), join(folder, `${key}.${process.pid}-${threadId}`)];
      try {
        writePart(aside, files, known);
        remove(part);
        renameSync(aside, part);
        if (name !== undefined) writeName(folder, name, key);
      } catch {
        // The disk is full, or another run has kept the same part meanwhile.
        remove(aside);
      }
    },
    last(name) {
      try {
        const part = join(folder, readFileSync(join(folder, namesFolder, name), 'utf8'));
        const { files, written, known } = readNote(part);
        return {
          known,
          read(path) {
            const file = files.find((each) => each.path === path);
            const isThere = file && isAsWritten(part, file, written);
            return isThere ? readIfThere(join(part, path)) : undefined;
          },
        };
      } catch {
        return undefined;
      }
    },
    trim() {
      try {
        dropOld(folder, limit);
      } catch {
        // There is no such folder, or another run drops the same.
      }
    },
  };
}

function writePart(part: string, files: readonly MadeFile[], known: object): void {
  const written = Math.floor(Date.now() / 1000);
  const sizes = files.map(({ path, bytes }) => ({ path, size: bytes.length }));
  mkdirSync(part, { recursive: true });
  writeFiles(files, part);
  for (const { path } of files) touch(join(part, path), written);
  const note: Note = { files: sizes, written, known };
  writeFileSync(join(part, noteName), seal(serialize(note)));
}

function writeName(folder: string, name: string, key: string): void {
  mkdirSync(join(folder, namesFolder), { recursive: true });
  writeFileSync(join(folder, namesFolder, name), key);
}

/** Throws if there is none, or not all of it. */
function readNote(part: string): Note {
  return deserialize(unseal(readFileSync(join(part, noteName)))) as Note;
}

function isAsWritten(
  part: string,
  { path, size }: Note['files'][number],
  written: number,
): boolean {
  const stat = statSync(join(part, path), { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === written * 1000;
}

/** Another run may have dropped it meanwhile. */
function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Drops what is old, and what runs that were stopped have left. */
function dropOld(folder: string, limit: number): void {
  const parts = readdirSync(folder)
    .filter((name) => name !== namesFolder)
    .map((key) => ({ part: join(folder, key), used: timeOf(join(folder, key)) }))
    .toSorted((a, b) => b.used - a.used);
  let kept = 0;
  for (const { part, used } of parts) {
    kept += sizeOf(part);
    if (kept > limit && used < Date.now() - inUse) remove(part);
  }
  dropNames(folder);
}

/** Drops the names of parts that are not there any more. */
function dropNames(folder: string): void {
  const names = join(folder, namesFolder);
  if (!existsSync(names)) return;
  for (const name of readdirSync(names))
    if (!existsSync(join(folder, readFileSync(join(names, name), 'utf8'), noteName)))
      remove(join(names, name));
}

function timeOf(part: string): number {
  const stat = statSync(join(part, noteName), { throwIfNoEntry: false }) ?? statSync(part);
  return stat.mtimeMs;
}

function sizeOf(part: string): number {
  return readdirSync(part, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function touch(file: string, seconds: number): void {
  utimesSync(file, seconds, seconds);
}

function remove(part: string): void {
  rmSync(part, { recursive: true, force: true });
}

const checksumLength = 32;

function seal(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([checksumOf(bytes), bytes]);
}

function unseal(sealed: Uint8Array): Uint8Array {
  const bytes = sealed.subarray(checksumLength);
  if (checksumOf(bytes).equals(sealed.subarray(0, checksumLength))) return bytes;
  throw new Error('This is not what was written');
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
