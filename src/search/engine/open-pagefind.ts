import { IndexFailure } from './answer.ts';

/** What is used of Pagefind 1.6.0 in the browser (`pagefind.js`). */
interface Pagefind {
  destroy(): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string): Promise<void>;
  search(text: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
}

/** Finds paths of reports, best first. */
export type PagefindSearch = (text: string) => Promise<string[]>;

/** Where Pagefind's program stands. */
const folder = '/pagefind/';

/** Milliseconds: where one of its files is missing, Pagefind waits for ever. */
const patience = 20_000;

/**
 * Starts Pagefind's own search over the bundles of an index.
 *
 * @param bundles their folders
 */
export async function openPagefind(bundles: readonly string[]): Promise<PagefindSearch> {
  const program = `${folder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ program)) as Pagefind;
  await inTime(open(pagefind, bundles));
  return async (text) => {
    const { results } = await inTime(pagefind.search(text));
    const found = await inTime(Promise.all(results.map((result) => result.data())));
    return found.map(({ raw_url }) => raw_url);
  };
}

async function open(pagefind: Pagefind, bundles: readonly string[]): Promise<void> {
  await pagefind.destroy();
  await pagefind.init();
  // One after the other: it cannot take several at a time.
  for (const bundle of bundles) await pagefind.mergeIndex(`${folder}${bundle}/`);
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const failure = new IndexFailure('broken', 'Pagefind’s own search does not answer');
  const timer = setTimeout(() => reject(failure), patience);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
