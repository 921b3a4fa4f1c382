/** What is used of Pagefind 1.6.0 in the browser (`pagefind.js`). */
export interface PagefindClient {
  options(options: {
    indexWeight?: number;
    metaCacheTag?: string;
    baseUrl?: string;
  }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string, options: { indexWeight: number; metaCacheTag: string }): Promise<void>;
  search(
    text: string | null,
    options?: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
}

/** One record that a search found. */
export interface PagefindResult {
  /** Unique within its bundle only. */
  id: string;
  /** Times the weight of its bundle. */
  score: number;
  /** Positions of words in the record. */
  words: number[];
  data(): Promise<PagefindRecord>;
}

/** The record as it was indexed. */
interface PagefindRecord {
  raw_url: string;
  content: string;
  filters: Record<string, string[]>;
}
