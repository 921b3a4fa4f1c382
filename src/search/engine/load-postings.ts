import type { Load } from './answer.ts';
import { openCache } from './bounded-cache.ts';
import type { Bundle } from './open-bundle.ts';
import { keyOf, type Atom } from './plan.ts';
import { readPostings } from './read-postings.ts';
import { sum } from './sum.ts';

/** Loads positions of words, and keeps them. */
export interface PostingStore {
  /** Positions of an atom in a bundle, ascending. */
  load(bundle: Bundle, atom: Atom): Promise<Int32Array>;
  /** Whether they are kept, or on their way. */
  has(bundle: Bundle, atom: Atom): boolean;
  /** What loading would cost, in bytes: an estimate for common words; nothing for what is kept. */
  costOf(bundle: Bundle, atom: Atom): number;
}

/** Bytes that a passage takes in the table of common words. */
const bytesOfCommon = 0.25;

/** @param most positions that are kept */
export function openPostings(load: Load, most: number): PostingStore {
  const kept = openCache<Int32Array>(most, ({ length }) => length);
  return {
    load: (bundle, atom) =>
      kept.get(nameIn(bundle, atom), async () => {
        if (atom.mere && bundle.tellsCommon(atom.word)) return bundle.loadCommon(atom.word);
        const found = atom.found.bundles.get(bundle.index);
        if (!found) return new Int32Array();
        const { start, sizes } = found;
        const range = { start, end: start + sum(sizes) };
        const bytes = await load(`${bundle.entry.folder}/postings.bin`, range);
        return readPostings(bytes, sizes, bundle.blocks);
      }),
    has: (bundle, atom) => kept.has(nameIn(bundle, atom)),
    costOf(bundle, atom) {
      const found = atom.found.bundles.get(bundle.index);
      if (!found || kept.has(nameIn(bundle, atom))) return 0;
      return atom.mere ? found.passages * bytesOfCommon : sum(found.sizes);
    },
  };
}

function nameIn({ entry }: Bundle, atom: Atom): string {
  return `${entry.folder} ${keyOf(atom)}`;
}
