import { IndexFailure, type Load } from './answer.ts';
import { openCache } from './bounded-cache.ts';
import type { Bundle } from './open-bundle.ts';
import type { Limits } from './open-index.ts';
import { gunzip } from './gunzip.ts';
import { keyOf, type Atom } from './plan.ts';
import { readPostings } from './read-postings.ts';
import { joinSorted } from './sorted-lists.ts';

/** Loads positions of words, and keeps them. */
export interface PostingStore {
  /** Positions of an atom in a bundle, ascending. */
  load(bundle: Bundle, atom: Atom): Promise<Int32Array>;
  /** Whether they are kept, or on their way. */
  has(bundle: Bundle, atom: Atom): boolean;
  /** What loading would cost, in bytes: an estimate; nothing for what is kept. */
  costOf(bundle: Pick<Bundle, 'entry' | 'index'>, atom: Atom): number;
}

/** Bytes of a file of postings that holds many words. */
const commonFile = 2500;

/** Bytes that a passage takes in the packed postings of a word. */
const bytesPerPassage = 3.5;

/** The same in the table of common words. */
const bytesOfCommon = 0.25;

/** The version of Pagefind whose files of postings are understood here. */
const knownVersion = '1.6.0';

/** @param version of the Pagefind that has written the index */
export function openPostings(
  load: Load,
  version: string,
  limits: Pick<Limits, 'positions' | 'bytes'>,
): PostingStore {
  const kept = openCache<Int32Array>(limits.positions, ({ length }) => length);
  const files = openCache<Uint8Array>(limits.bytes, ({ length }) => length);

  async function loadFile(bundle: Bundle, name: string, atom: Atom): Promise<Int32Array> {
    const path = `${bundle.entry.folder}/index/${name}.pf_index`;
    const file = await files.get(path, async () => gunzip(await load(path)));
    return readPostings(file, atom.word, atom.prefix, bundle.reports.length);
  }

  return {
    load(bundle, atom) {
      if (version !== knownVersion)
        throw new IndexFailure('broken', `Pagefind ${version} has written the search index`);
      return kept.get(nameIn(bundle, atom), async () => {
        if (atom.mere && bundle.tellsCommon(atom.word)) return bundle.loadCommon(atom.word);
        const names = atom.found.bundles.get(bundle.index)?.files ?? [];
        const lists = await Promise.all(names.map((name) => loadFile(bundle, name, atom)));
        if (names.length > 0 && lists.every(({ length }) => length === 0))
          throw new IndexFailure('broken', `The search index has lost the word ${atom.word}`);
        return joinSorted(lists);
      });
    },
    has: (bundle, atom) => kept.has(nameIn(bundle, atom)),
    costOf(bundle, atom) {
      const found = atom.found.bundles.get(bundle.index);
      if (!found || kept.has(nameIn(bundle, atom))) return 0;
      if (atom.mere) return found.passages * bytesOfCommon;
      return Math.max(found.files.length * commonFile, found.passages * bytesPerPassage);
    },
  };
}

function nameIn({ entry }: Pick<Bundle, 'entry'>, atom: Atom): string {
  return `${entry.folder} ${keyOf(atom)}`;
}
