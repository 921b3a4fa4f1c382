import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeep } from './keep.ts';

/** A process opens many caches, and all are of the same code. */
const keep = openKeep();

/** Changes with the code of folders of the project, and with any dependency. */
export function codeVersion(root: string, folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .map((name) => join(folder, name)),
  );
  const version = createHash('sha256');
  for (const file of [...files.toSorted(), 'package-lock.json']) {
    const path = join(root, file);
    version.update(keep(path, () => hash('sha256', readFileSync(path))));
  }
  return version.digest('hex').slice(0, 16);
}
