import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts files of one folder into another, as one file with two names where that can be: no build writes into a file
 * that stands.
 *
 * @param names below both folders
 */
export function linkFiles(names: readonly string[], from: string, to: string): void {
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)];
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target); // some file systems know no links
    }
  }
}
