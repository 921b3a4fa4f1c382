import { shareRow, type Row } from '../row.ts';
import type { Daybook } from './contestant.ts';
import type { PagefindSearch } from './pagefind-over-bundles.ts';

/**
 * Whether Pagefind's own search, over the same index, finds the same reports: if its index is not what our
 * reader takes it for, the two part here.
 *
 * @param quoted words and phrases in quotes, without decimals, which Pagefind takes apart
 */
export async function scoreSameHits(
  quoted: readonly string[],
  daybook: Daybook,
  searchWithPagefind: PagefindSearch,
): Promise<Row> {
  const wrong: string[] = [];
  for (const q of quoted) {
    const own = new Set(await daybook.find(q, Infinity));
    const pagefind = new Set(await searchWithPagefind(q));
    const apart = own.symmetricDifference(pagefind);
    if (apart.size > 0)
      wrong.push(`${q}: ${own.size}, Pagefind ${pagefind.size}, ${[...apart][0]}`);
  }
  return shareRow(
    "same hits as Pagefind's own search",
    1,
    'words and phrases',
    quoted.length,
    wrong,
  );
}
