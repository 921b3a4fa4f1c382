import type { Manifest } from '../format/manifest.ts';
import type { Load } from './answer.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import { openPostings } from './load-postings.ts';
import { openTexts } from './load-texts.ts';
import type { Stores } from './load-words.ts';
import { openBundle, type Bundle } from './open-bundle.ts';
import { readManifest } from './read-manifest.ts';

/** An index, opened: what its manifest says, and what loads the rest of it. */
export interface OpenIndex extends Stores {
  manifest: Manifest;
  lexicon: Lexicon;
  /** Passages from which on a word is so common that it only matters whether a passage has it. */
  common: number;
  /** The reports of a bundle, by its place in the manifest. */
  bundle(place: number): Promise<Bundle>;
}

/** How much the engine takes upon itself; tests take less. */
export interface Limits {
  /** Passages from which on a word is common: its positions would be 150 kB to load, and tell little of a passage. */
  common: number;
  /** What is kept in memory: positions of words, and bytes of reports, packed, whose texts have been asked for. */
  positions: number;
  texts: number;
}

const usualLimits: Limits = {
  common: 40_000,
  positions: 8_000_000,
  texts: 8_000_000,
};

export async function openIndex(load: Load, given?: Partial<Limits>): Promise<OpenIndex> {
  const limits = { ...usualLimits, ...given };
  const manifest = await readManifest(load);
  const bundles = new Map<number, Promise<Bundle>>();
  const index: OpenIndex = {
    manifest,
    lexicon: openLexicon(load, manifest),
    common: limits.common,
    postings: openPostings(load, limits.positions),
    texts: openTexts(load, limits.texts),
    bundle(place) {
      const entry = manifest.bundles[place];
      if (!entry) throw new RangeError(`The index has no bundle ${place}`);
      const bundle = bundles.get(place) ?? openBundle(load, entry, place);
      bundles.set(place, bundle);
      bundle.catch(() => bundles.delete(place));
      return bundle;
    },
  };
  // Nearly all searches need them, and as soon as words have been looked up.
  for (const place of manifest.bundles.keys()) index.bundle(place).catch(ignore);
  return index;
}

/** Whoever asks for the bundle is told. */
function ignore(): void {}
