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
  /** As the manifest has them. */
  bundles: readonly Bundle[];
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
  return {
    manifest,
    lexicon: openLexicon(load, manifest),
    common: limits.common,
    postings: openPostings(load, limits.positions),
    texts: openTexts(load, limits.texts),
    bundles: manifest.bundles.map((entry, place) => openBundle(load, entry, place)),
  };
}
