import type { Day } from '../../report/day.ts';
import { joiner } from '../words.ts';

/**
 * `reports.bin` of a bundle, gzip over JSON: what a search needs of its reports. Arrays run over the
 * records in the order in which Pagefind has them (its page numbers): newest report first.
 */
export interface BundleReports {
  days: Day[];
  /** Indices in `manifest.publishers`; by id, since the manifest may grow: see `publishers`. */
  publishers: string[];
  /** Id of the series; empty for a wire report. */
  series: string[];
  /**
   * For each report, the passages in order, the title first (as passage 0): 4 × blocks + 2 if it is
   * boilerplate + 1 if it is a key takeaway. A passage starts at a position of the record that is a
   * multiple of `blockLength`, and takes so many blocks.
   */
  passages: number[][];
}

/** Words of a block. Punctuation that fills up the last block is counted by Pagefind, but not indexed. */
export const blockLength = 64;

/** `texts.bin`, gzip over JSON: where the texts of a bundle's reports are, in the same order. */
export interface BundleTexts {
  /** Name of the file below `/pagefind/texts/`, without `.bin`. */
  keys: string[];
  /** For each report, pairs for its packs: passages (the first pack has the title too, as one), bytes. */
  packs: number[][];
}

/** `sources.bin`, gzip over JSON: outlets cited, for the facet and nothing else. */
export interface BundleSources {
  outlets: string[];
  /** For each report, for each passage (the title left out), indices in `outlets`. */
  passages: number[][][];
}

/** Words in the index that stand in no text: none of `wordsOf` begins with the joiner. */
export const titleMark = `${joiner}title`;
export const takeawayMark = `${joiner}takeaway`;

/** The word that stands in each passage whose notes cite an outlet. */
export function sourceMark(outlet: string): string {
  return `${joiner}source${joiner}${outlet.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, joiner)}`;
}
