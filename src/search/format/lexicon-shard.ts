/** A shard of a lexicon, gzip over JSON: all words that begin with the same two letters. */
export interface LexiconShard {
  /** Sorted by code unit: [word, passages that have it, bundles that have it as bits: 1 << index in `lexicon.bundles`]. */
  words: [word: string, passages: number, bundles: number][];
  /**
   * For each bundle of the lexicon, the files that hold these words: [where its words begin, hash], by
   * code point. A word stands in the last file that does not begin behind it: `index/<hash>.pf_index`.
   * Pagefind cuts the first word of a file down to what tells it from the word before, and the last one too,
   * which is therefore of no use.
   */
  files: [first: string, hash: string][][];
  /**
   * Other spellings as the register of aliases writes them, by the words (joined by spaces) that this shard's
   * letters begin: ["avdiivka", ["Avdeevka", …]]. Of all lexicons alike.
   */
  aliases: [form: string, others: string[]][];
  /** Compounds that texts write with a hyphen, as one word: ["il76", "il 76"]. */
  compounds: [joined: string, parts: string][];
}

/** Words (of two passages or more) with the same last two letters, for the correction of the first ones: [word, passages]. */
export type EndingShard = [word: string, passages: number][];

/** Name of the shard in which a word stands, or would stand: its first two letters, `-` and hexadecimal beyond ASCII. */
export function shardOf(word: string): string {
  return shardName([...word].slice(0, 2));
}

/** Name of the shard of endings for a word. */
export function endingOf(word: string): string {
  return `end-${shardName([...word].slice(-2))}`;
}

function shardName(letters: readonly string[]): string {
  return letters
    .map((letter) =>
      /^[a-z0-9]$/.test(letter) ? letter : `-${(letter.codePointAt(0) ?? 0).toString(16)}`,
    )
    .join('');
}
