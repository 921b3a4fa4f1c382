import type { Day } from '../../report/day.ts';
import type { Filters, Kind, Order, Remark } from '../query/query.ts';

/** What a page asks of the engine. */
export interface Request {
  /** As typed. */
  q: string;
  /** Chosen beside the query; those in the query itself come on top. */
  filters: Filters;
  order: Order;
  /**
   * True while the reader is still writing the last word: unknown, it counts as the beginning of the likeliest ones,
   * and what is not at hand is not loaded before the reader rests.
   */
  typing: boolean;
  /** Groups to leave out, and most groups to give. */
  skip: number;
  take: number;
}

/** What a query found. */
export interface Answer extends Notes {
  /** Reports and passages found, with all filters. A report whose title alone holds the query has no passage. */
  reports: number;
  passages: number;
  /** The reports asked for. */
  groups: Group[];
  /** Reports by month `yyyy-mm`, oldest first, months without any left out; without the filter of days. */
  months: [month: string, reports: number][];
  /** Reports by value, most first, each list without its own filter. */
  facets: {
    kinds: [Kind, number][];
    series: [id: string, number][];
    publishers: [id: string, number][];
    years: [year: string, number][];
  };
  /** `some`: no passage holds everything, so these reports hold everything in several passages; otherwise `all`. */
  match: 'all' | 'some';
  /** True where Pagefind's own search answered, because the index could not be read by ours: whole reports, no counts. */
  fallback: boolean;
}

/** What there is to tell of the words of a query. */
export interface Notes {
  /** Other spellings that were searched for too. */
  aliases: { written: string; others: string[] }[];
  /** Words that no passage has. With `taken`, the passages are those of `suggestions[0]` instead. */
  unknown: { written: string; start: number; end: number; suggestions: string[]; taken: boolean }[];
  /** Other forms of the words that are not searched for ("attacks" for "attack"), with passages that have them. */
  forms: {
    written: string;
    start: number;
    end: number;
    others: { form: string; passages: number }[];
  }[];
  /** In words, or for `printRemark`. */
  remarks: (Remark | string)[];
  /** What to mark in texts. */
  marks: Mark[];
}

/** Hits of one report, best passage first. */
export interface Group {
  /** Path of the report's page. */
  url: string;
  title: string;
  day: Day;
  /** Ids; empty for a wire report's series, and both empty in a fallback. */
  publisher: string;
  series: string;
  /** How many of its passages hold the query, the title left out. */
  count: number;
  /**
   * The best of them, at most four; a hit in the title alone has none. Where the query asks for no passages (a
   * day, a publisher, words to leave out) the first takeaway stands here, and `count` is 0.
   */
  hits: Hit[];
}

export interface Hit {
  /** Path with the fragment of the passage. */
  url: string;
  number: number;
  section: string;
  text: string;
}

/** A word, words in a row, or (`prefix`) the beginning of the last of them, as `wordsOf` forms. */
export interface Mark {
  words: string[];
  prefix: boolean;
}

/**
 * The engine, in a worker in the browser, and in Node for tests. `openEngine(load)` in engine.ts makes one.
 */
export interface Engine {
  /** Loads what nearly all searches need, before there is anything to search for. */
  warm(): Promise<void>;
  /**
   * @param early called before the answer comes, with what can be had sooner: the first of the groups that
   *   the answer will have, and then all of them, mostly with the best hit alone; where filters narrow days or years,
   *   counts of what they leave
   */
  search(request: Request, signal?: AbortSignal, early?: (answer: Answer) => void): Promise<Answer>;
  /** What an answer says of the words of a query, without searching: asks for the lexicon alone. */
  understand(request: Pick<Request, 'q' | 'typing' | 'filters'>): Promise<Notes>;
  /**
   * Hits with their texts, for export and concordance: the first `limit`, report after report in the order
   * asked for, the best passage of each first. Where a title alone holds the query, it is passage 0.
   */
  passages(request: Request, limit: number, signal?: AbortSignal): Promise<FoundPassage[]>;
  /** Reports by outlet cited in the passages found, most first; loads more, so only where it is looked at. */
  sources(request: Request, signal?: AbortSignal): Promise<[outlet: string, reports: number][]>;
}

export interface FoundPassage extends Hit {
  report: Omit<Group, 'count' | 'hits'>;
}

/**
 * Gives the bytes of a file below `/pagefind/`, all or from `start` to before `end`. Rejects with
 * `IndexFailure` where there is no such file or it cannot be read.
 */
export type Load = (path: string, range?: Range) => Promise<Uint8Array<ArrayBuffer>>;

export interface Range {
  start: number;
  end: number;
}

/** `missing`: a file is not there; `stale`: it is of another format; `broken`: it cannot be decoded; `offline`. */
export class IndexFailure extends Error {
  readonly reason: 'missing' | 'stale' | 'broken' | 'offline';
  constructor(reason: IndexFailure['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
