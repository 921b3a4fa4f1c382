import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts files of one folder into another, as one file with two names where that can be: no build writes into a file
 * that stands.
 *
 * @param names below both folders
 * @returns true if it could be for each
 */
export function linkFiles(names: readonly string[], from: string, to: string): boolean {
  const folders = new Set(names.map((name) => dirname(join(to, name))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  let areLinked = true;
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)];
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target); // some file systems know no links
      areLinked = false;
    }
  }
  return areLinked;
}
