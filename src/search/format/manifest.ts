import type { Day } from '../../report/day.ts';
import type { BundleReports } from './bundle-files.ts';
import type { PartList } from './lexicon-part.ts';

/**
 * `/pagefind/manifest.json`: the one file of the index whose name stays; every other is named by its
 * content, and can be cached for ever.
 *
 *     pagefind/manifest.json
 *     pagefind/pagefind.js, pagefind-worker.js, wasm.unknown.pagefind     Pagefind's own search
 *     pagefind/<bundle folder>/pagefind-entry.json, *.pf_meta, index/*.pf_index    what it searches
 *     pagefind/<bundle folder>/*.bin                               see bundle-files.ts, text-pack.ts
 *     pagefind/<lexicon folder>/words.bin, endings.bin                    see lexicon-part.ts
 *
 * What is needed of all reports stands in the manifest itself: it has to be read first, and a browser asks for few files
 * at a time. A browser asks for parts of the larger files by ranges of bytes.
 */
export interface Manifest {
  /** Of this layout; a reader of another number must not read on. */
  format: 4;
  /** Archive.version, cut to 16 digits. */
  version: string;
  /** Newest first. */
  bundles: BundleEntry[];
  lexicons: LexiconEntry[];
  publishers: { id: string; name: string }[];
  series: { id: string; name: string }[];
  /** Reports and passages (titles left out) of the whole archive. */
  reports: number;
  passages: number;
}

/** Reports of one stretch of time: a closed year, a closed quarter of the last year, or a month. */
export interface BundleEntry {
  /** `2023`, `2024-q1`, `2024-04`; with `.2` behind it where a year needs several. */
  name: string;
  /** Below `/pagefind/`; changes with what is in it. */
  folder: string;
  /** Days of its first and last report. */
  from: Day;
  to: Day;
  reports: number;
  table: BundleReports;
}

/** Words of some of the bundles: of the newest one, or of all others. */
export interface LexiconEntry {
  folder: string;
  /** Names of its bundles, in the order in which its words count them. */
  bundles: string[];
  /** The parts of its files. */
  words: PartList;
  endings: PartList;
}
