/**
 * A part of `words.bin` of a lexicon, a member of gzip over JSON: words that follow each other in the order of
 * code units.
 */
export interface LexiconPart {
  /** Sorted: [word, passages that have it, bundles that have it as bits: 1 << index in `lexicon.bundles`]. */
  words: [word: string, passages: number, bundles: number][];
  /**
   * For each bundle of the lexicon, where in its `postings.bin` the first of these words begins, and the bytes of
   * each that it has.
   */
  postings: [start: number, sizes: number[]][];
  /**
   * Other spellings as the register of aliases writes them, by words joined by spaces, the first of which
   * stands here, or would: ["avdiivka", ["Avdeevka", …]]. In the lexicon of the oldest bundles alone.
   */
  aliases: [form: string, others: string[]][];
  /** Compounds that texts write with a hyphen, as one word: ["il76", "il 76"]. */
  compounds: [joined: string, parts: string][];
}

/**
 * A part of `endings.bin`, a member of gzip over JSON: words of two passages or more, for the correction of their
 * first letters, sorted by their letters from the last to the first: [word, passages].
 */
export type EndingPart = [word: string, passages: number][];

/** Where the parts of such a file begin, and how large they are. */
export interface PartList {
  /** What the keys of each part begin at, ascending; cut down to what tells it from the part before. */
  firsts: string[];
  /** As `printSizes` prints them. */
  sizes: string;
}

/** The key of a word among endings: its letters from the last to the first. */
export function endingOf(word: string): string {
  return [...word].reverse().join('');
}
