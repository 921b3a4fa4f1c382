import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** `2024/01/26/russian-offensive-campaign-assessment/`: the report of a built site whose page has most bytes. */
export async function findLargestReport(dist: string): Promise<string> {
  const files = await readdir(dist, { recursive: true });
  const pages = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/.test(file))
    .toSorted();
  const sizes = await Promise.all(pages.map(async (page) => (await stat(join(dist, page))).size));
  const largest = pages[sizes.indexOf(Math.max(...sizes))];
  if (!largest) throw new Error(`There is no report in ${dist}. Name the folder of a built site.`);
  return largest.replace('index.html', '');
}
