import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceAssets } from './asset-names.ts';

/**
 * Writes the pages that are the same but for the names of their assets.
 *
 * @param pages names of the pages that a site takes over
 * @param last folder of the site that they are taken from
 * @param renamed new names of assets by their old ones
 * @returns the pages that are the same in all
 */
export function carryPages(
  pages: readonly string[],
  last: string,
  site: string,
  renamed: ReadonlyMap<string, string>,
): readonly string[] {
  if (renamed.size === 0) return pages;
  return pages.filter((page) => {
    // Byte by byte, which is fastest: names of assets are ASCII.
    const html = readFileSync(join(last, page), 'latin1');
    const now = replaceAssets(html, renamed);
    if (now === html) return true;
    mkdirSync(dirname(join(site, page)), { recursive: true });
    writeFileSync(join(site, page), now, 'latin1');
    return false;
  });
}
