import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceAssets } from './asset-names.ts';

/** Pages whose frame alone is another than in the last site: the header and the foot of every page, say. */
export interface LastMains {
  files: ReadonlySet<string>;
  /** Folder of the last site. */
  last: string;
  /** New names of assets by their old ones. */
  renamed: ReadonlyMap<string, string>;
}

/**
 * Puts into a page what the last site had in its `main`.
 *
 * @param html the page with an empty `main`
 * @param file of the page
 * @returns the page, byte by byte as in its file; undefined if there is no place for it
 */
export function withLastMain(
  html: Buffer,
  file: string,
  { last, renamed }: LastMains,
): Buffer | undefined {
  // Bytes as letters, which is fastest: what is looked for is ASCII.
  const [frame, page] = [html, readFileSync(join(last, file))].map((text) =>
    text.toString('latin1'),
  );
  const [place, found] = [placeOfMain(frame ?? ''), placeOfMain(page ?? '')];
  if (!frame || !page || !place || !found) return undefined;
  const main = replaceAssets(page.slice(found.start, found.end), renamed);
  return Buffer.from(`${frame.slice(0, place.start)}${main}${frame.slice(place.end)}`, 'latin1');
}

/** Where it is between its tags. No text in it has tags of this name. */
function placeOfMain(html: string): { start: number; end: number } | undefined {
  const tag = html.indexOf('<main ');
  const [start, end] = [html.indexOf('>', tag) + 1, html.lastIndexOf('</main>')];
  return tag >= 0 && start <= end ? { start, end } : undefined;
}
