import type { Day } from '../../report/day.ts';
import { joiner } from '../words.ts';

/**
 * What a search needs of the reports of a bundle. Arrays run over the
 * records in the order in which the index has them (they are its page numbers to Pagefind): newest report first.
 */
export interface BundleReports {
  /** Day of the first report, and for each report how many days it is older than the one before it. */
  newest: Day;
  steps: number[];
  /** Ids. */
  publishers: string[];
  /** Id of the series; empty for a wire report. */
  series: string[];
  /** Blocks of each report. */
  blocks: number[];
  /** Bytes of the parts of `layouts.bin` and of `packs.bin`. */
  layouts: number[];
  packs: number[];
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
export const reportsOfPart = { layouts: 16, packs: 4 };

/**
 * A part of `layouts.bin`, a member of gzip over JSON: for each report, the passages in order, the title first (as
 * passage 0), each as the character whose code unit is `layoutOffset` + 4 × blocks + 2 if it is boilerplate + 1
 * if it is a key takeaway. A passage starts at a position of the record that is a multiple of `blockLength`, and
 * takes so many blocks.
 */
export type LayoutPart = string[];

/** What the codes of passages begin at, so that most are printable. */
export const layoutOffset = 32;

/** Words of a block. Nothing stands in what is left of the last one. */
export const blockLength = 64;

/** More words than any record may have, and more passages than any report. */
export const mostPositions = 2 ** 18;
export const mostPassages = 2 ** 13;

/** A part of `packs.bin`, a member of gzip over JSON: where in `texts.bin` the packs of reports are. */
export interface PacksPart {
  /** Where the first pack of the first report begins. */
  start: number;
  /** For each report, the sizes of its packs, as `printSizes` prints them. */
  sizes: string[];
}

/*
 * `postings.bin` holds the positions of each word of the bundle, one word behind the other, sorted by code unit; the
 * lexicon tells how many bytes each takes. Positions count through all records: a report begins where the blocks
 * of the one before it end. The first byte is an order k; each position follows as a gap, the positions between it
 * and the one before, in the exponential Golomb code of order k: gap + 2^k in binary, behind as many zeros as it has
 * digits more than k + 1. The highest bit of a byte comes first; zeros fill the last one up.
 */

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
