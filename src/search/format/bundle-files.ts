import type { Day } from '../../report/day.ts';
import { joiner } from '../words.ts';

/**
 * `reports.bin` of a bundle, gzip over JSON: what a search needs of its reports. Arrays run over the
 * records in the order in which Pagefind has them (its page numbers): newest report first.
 */
export interface BundleReports {
  /** Day of the first report, and for each report how many days it is older than the one before it. */
  newest: Day;
  steps: number[];
  /** Ids. */
  publishers: string[];
  /** Id of the series; empty for a wire report. */
  series: string[];
  /** Bytes of the parts of `layouts.bin` and of `texts.bin`. */
  layouts: number[];
  texts: number[];
  /**
   * Words that stand in `commonShare` of the passages or more, sorted by code unit, each with the bytes of its
   * part of `common.bin`: a member of gzip over one bit a passage, set where the passage has the word. Passages
   * run through all reports, titles among them; the lowest bit of a byte comes first.
   */
  common: [word: string, bytes: number][];
}

/** Of such words it is often enough to know where they stand, and not how often. */
export const commonShare = 1 / 4;

/** Reports of a part: a browser asks for the parts that it needs by ranges of bytes, or for all at once. */
export const reportsOfPart = { layouts: 16, texts: 8 };

/**
 * A part of `layouts.bin`, a member of gzip over JSON: for each report, the passages in order, the title first (as
 * passage 0), each as the character whose code unit is `layoutOffset` + 4 × blocks + 2 if it is boilerplate + 1
 * if it is a key takeaway. A passage starts at a position of the record that is a multiple of `blockLength`, and
 * takes so many blocks.
 */
export type LayoutPart = string[];

/** What the codes of passages begin at, so that most are printable. */
export const layoutOffset = 32;

/** Words of a block. Punctuation that fills up the last block is counted by Pagefind, but not indexed. */
export const blockLength = 64;

/** More words than any record may have, and more passages than any report. */
export const mostPositions = 2 ** 18;
export const mostPassages = 2 ** 13;

/** A part of `texts.bin`, a member of gzip over JSON: where the texts of reports are. */
export interface TextsPart {
  /** Name of the file below `/pagefind/texts/`, without `.bin`. */
  keys: string[];
  /** For each report, the sizes of its packs, as `printSizes` prints them. */
  packs: string[];
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
