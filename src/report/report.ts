import type { FrontMatter } from './front-matter.ts';
import type { ReportId } from './id.ts';
import type { PassageId } from './passage-id.ts';
import type { Place } from './problem.ts';

/** One archived document, parsed and validated. Plain data: it can be written to a cache and read back. */
export interface Report {
  id: ReportId;
  /** Below the content folder: `reports/2024/2024-01-26-….md`. */
  path: string;
  /** SHA-256 of the normalized file, in hexadecimal. */
  hash: string;
  meta: FrontMatter;
  /** Where the keys of the front matter stand, for problems that need the other reports. */
  places: Partial<Record<string, Place>>;
  /** Headings in the order of the text. */
  sections: Section[];
  /** Passages in the order of the text; passage n has number n + 1. */
  passages: Passage[];
  /** Notes by number. */
  notes: Note[];
  /** How headings, passages, lists and figures follow each other. */
  blocks: Block[];
  /** Its first takeaway, or where it has none its first sentence; empty without text. */
  lead: string;
  /** Words of all passages, notes left out. */
  words: number;
  /** How many notes it has. */
  noteCount: number;
  /** SHA-256 of `recordPassages`, in hexadecimal: of the report's ledger as long as nothing has gone from it. */
  record: string;
  /** Links of the text to pages of this site, for the check that they resolve. */
  links: (Place & { url: string })[];
}

/** A heading with what stands under it, up to the next heading of any depth. */
export interface Section {
  /** Fragment of its heading, unique on the page: `key-takeaways`. */
  id: string;
  title: string;
  /** 2 for a main heading, 3 and 4 below it. */
  depth: 2 | 3 | 4;
  /** Numbers of its first and last passage; both 0 where it has none of its own. */
  first: number;
  last: number;
}

/** One paragraph or list item: the unit of permalinks, search hits and backlinks. */
export interface Passage {
  id: PassageId;
  /** Counts from 1 through the whole report. */
  number: number;
  /** Plain text without marks of notes. */
  text: string;
  /** Phrasing content (for a table: the table), safe to put into a page. */
  html: string;
  /** Index in `sections`; -1 before the first heading. */
  section: number;
  /** True for an item of the key takeaways. */
  takeaway: boolean;
  /** True for text that the publisher repeats from day to day. */
  boilerplate: boolean;
  /** Numbers of the notes whose marks stand in it, in order of the text. */
  notes: number[];
}

/** A numbered endnote. */
export interface Note {
  number: number;
  /** Its text, cut where URLs begin and end. */
  parts: NotePart[];
  /** Numbers of the passages that bear its marks, one entry a mark. */
  marks: number[];
}

export type NotePart = string | CitedUrl;

/** A source: a URL that a note cites. */
export interface CitedUrl {
  /** Absolute http or https URL. */
  url: string;
  /** As the note writes it, where that differs: shortened, or obfuscated. */
  written?: string;
  /** The channel, site or agency it belongs to: `t.me/rybar`, `suspilne.media`. */
  outlet: string;
  /** True where the note writes it in a form that is no URL ("suspilne dot media/…"). */
  restored: boolean;
}

export type Block =
  | { type: 'heading'; section: number }
  | { type: 'passage'; number: number }
  | { type: 'figure'; number: number; url: string }
  | { type: 'table'; number: number }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'boilerplate'; blocks: Block[] }
  | { type: 'rule' };
