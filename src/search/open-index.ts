import { showText } from './index-text.ts';
import type { PagefindClient, PagefindResult } from './pagefind-client.ts';

/** A passage, or the title of a report, that holds a word or a phrase. */
export interface Posting {
  year: string;
  /** Number of the word at which it, or the phrase, first stands. */
  position: number;
  load(): Promise<FoundText>;
}

/** Passages by keys that are the same in every search, newest first. */
export type Postings = ReadonlyMap<string, Posting>;

/** A passage, or a title, as a hit shows it. */
export interface FoundText {
  /** Path of the report's page, with the fragment of the passage. */
  url: string;
  text: string;
  /** Title of the report. */
  title: string;
  publisher: string;
  /** Of the passage; undefined for a title. */
  number?: string | undefined;
  section?: string | undefined;
}

/** The opened search index. */
export interface SearchIndex {
  /** What holds a word, or words in a row. */
  find(words: string): Promise<Postings>;
  /** The same in wire reports alone. */
  findInWire(words: string): Promise<Postings>;
}

/**
 * Opens the index. Throws if it cannot be loaded.
 *
 * Only exact searches for one word or phrase are made, and the caller puts them together: a search for
 * several words finds other passages after other searches, because Pagefind widens each word to all loaded
 * words that begin with it, and takes the beginning of a word that it does not know for the word.
 *
 * @param bundles names, newest first; at least one
 * @param version changes with the index, so that no old part of it is taken from a cache
 */
export async function openIndex(bundles: readonly string[], version: string): Promise<SearchIndex> {
  const [newest = '', ...older] = bundles;
  await expectFile(`${folderOf(newest)}pagefind-entry.json?ts=${version}`);
  const program = `${folderOf(newest)}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ program)) as PagefindClient;
  // The weight makes the score of a result tell its bundle, and puts newer bundles first.
  await pagefind.options({ indexWeight: bundles.length, metaCacheTag: version, baseUrl: '/' });
  await pagefind.init();
  for (const [index, bundle] of older.entries())
    await pagefind.mergeIndex(folderOf(bundle), {
      indexWeight: older.length - index,
      metaCacheTag: version,
    });

  const searches = new Map<string, Promise<Postings>>();
  const search = (words: string, filters: Record<string, string>): Promise<Postings> => {
    const key = JSON.stringify([words, filters]);
    const found =
      searches.get(key) ??
      pagefind
        .search(`"${words}"`, { filters })
        .then(({ results }) => new Map(results.map((result) => postingOf(result, bundles))));
    searches.set(key, found);
    return found;
  };
  return {
    find: (words) => search(words, {}),
    findInWire: (words) => search(words, { kind: 'wire' }),
  };
}

function folderOf(bundle: string): string {
  return `/pagefind/${bundle}/`;
}

/** Pagefind itself says nothing of a file that is missing. */
async function expectFile(url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
}

function postingOf(result: PagefindResult, bundles: readonly string[]): [string, Posting] {
  const bundle = bundles[bundles.length - result.score] ?? '';
  const posting = {
    year: bundle.slice(0, 4),
    position: result.words[0] ?? 0,
    load: () => loadText(result),
  };
  return [`${bundle} ${result.id}`, posting];
}

async function loadText(result: PagefindResult): Promise<FoundText> {
  const { raw_url: url, content, filters } = await result.data();
  return {
    url,
    text: showText(content),
    title: filters['report']?.[0] ?? '',
    publisher: filters['publisher']?.[0] ?? '',
    number: filters['number']?.[0],
    section: filters['section']?.[0],
  };
}
