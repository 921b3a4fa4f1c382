import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A hash of all files below some folders, by name and content, and of files among them; and of the version of Node.
 *
 * @param isMeant tells which files count
 */
export function hashFiles(
  paths: readonly string[],
  isMeant: (file: string) => boolean = () => true,
): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths)
    for (const file of listFiles(path).filter(isMeant))
      hash.update(`\n${relative(path, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** A hash of the files below a folder by name, size and time of the last change; of none where there is no folder. */
export function hashListing(folder: string): string {
  return hashStats(folder, ({ size, mtimeMs }) => `${size} ${mtimeMs}`);
}

/**
 * As {@link hashListing}, with what changes whatever is done to a file, though times can be set: it tells that none
 * need be read again. It also changes where files are only moved or linked.
 */
export function hashStamps(folder: string): string {
  return hashStats(folder, ({ ino, size, mtimeMs, ctimeMs }) =>
    [ino, size, mtimeMs, ctimeMs].join(' '),
  );
}

function hashStats(folder: string, print: (stats: Stats) => string): string {
  const hash = createHash('sha256');
  for (const file of listFiles(folder))
    hash.update(`${file.slice(folder.length)} ${print(statSync(file))}\n`);
  return hash.digest('hex');
}

/** Paths of all files below a folder, or of the file itself, sorted. Waiting for each would take most of the time. */
export function listFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
