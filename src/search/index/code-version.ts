import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const search = join(import.meta.dirname, '..');
const root = join(search, '..', '..');

/**
 * Changes with the code that reads reports and makes an index, with any dependency, and with Node, whose gzip and
 * letters it uses.
 */
export async function codeVersion(): Promise<string> {
  const folders = await Promise.all(
    [join(search, 'index'), join(search, 'format'), join(root, 'src', 'report')].map(listCode),
  );
  const hash = createHash('sha256').update(process.version);
  for (const file of [...folders.flat(), join(search, 'words.ts'), join(root, 'package-lock.json')])
    hash.update(await readFile(file));
  return hash.digest('hex');
}

async function listCode(folder: string): Promise<string[]> {
  return (await readdir(folder))
    .filter((name) => !name.includes('.test.'))
    .toSorted()
    .map((name) => join(folder, name));
}
