import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A hash of all files below some folders, by name and content, and of files among them; and of the version of Node. */
export async function hashFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths)
    for (const file of await listFiles(path))
      hash.update(`\n${relative(path, file)}\n`).update(await readFile(file));
  return hash.digest('hex');
}

/** A hash of the files below a folder by name, size and time of the last change; of none where there is no folder. */
export async function hashListing(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = await listFiles(folder);
  const stats = await Promise.all(files.map((file) => stat(file)));
  for (const [index, { size, mtimeMs }] of stats.entries())
    hash.update(`${relative(folder, files[index] ?? '')} ${size} ${mtimeMs}\n`);
  return hash.digest('hex');
}

/** Paths of all files below a folder, or of the file itself, sorted. */
async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
