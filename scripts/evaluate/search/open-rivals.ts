import type { BrowserContext, Page } from '@playwright/test';
import type { OpenRival } from './measure-rivals.ts';
import { miniSearchOptions } from './mini-search-options.ts';

/** The part of Pagefind's browser API that is used (pagefind.app/docs/api). */
interface Pagefind {
  search(q: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
}

/** The part of MiniSearch's API that is used. */
interface MiniSearch {
  search(q: string): { url: string; text: string }[];
  autoSuggest(q: string, options: { fuzzy: number }): { suggestion: string }[];
}

/** Opened in a page of its own: its modules live there. */
interface RivalWindow {
  pagefind: Pagefind;
  miniSearch: MiniSearch;
}

/** Pagefind as its own interface uses it: one result a page, the query as typed, no options. */
export const openPagefind: OpenRival = async (context, site, prepare) => {
  const page = await openRivalPage(context, site);
  await prepare?.(page);
  await page.evaluate(async (program) => {
    const rival = window as unknown as RivalWindow;
    rival.pagefind = (await import(program)) as Pagefind;
  }, '/rivals/pagefind/pagefind.js');
  return {
    name: 'Pagefind',
    async find(q, most) {
      const urls = await page.evaluate(
        async ([text, count]) => {
          const { results } = await (window as unknown as RivalWindow).pagefind.search(text);
          const data = await Promise.all(results.slice(0, count).map((result) => result.data()));
          return data.map(({ raw_url }) => raw_url);
        },
        [q, Math.min(most, 1e6)] as const,
      );
      return urls;
    },
  };
};

/** MiniSearch over passages, with its defaults; a report is as good as the best of its passages. */
export const openMiniSearch: OpenRival = async (context, site, prepare) => {
  const page = await openRivalPage(context, site);
  await prepare?.(page);
  await page.evaluate(
    async ([program, index, options]) => {
      const { default: Program } = (await import(program)) as {
        default: { loadJSON(json: string, options: object): MiniSearch };
      };
      const json = await (await fetch(index)).text();
      (window as unknown as RivalWindow).miniSearch = Program.loadJSON(json, options);
    },
    [
      '/rivals/mini-search/mini-search.js',
      '/rivals/mini-search/index.json',
      miniSearchOptions,
    ] as const,
  );
  return {
    name: 'MiniSearch',
    find: (q, most) =>
      page.evaluate(
        ([text, count]) => {
          const found = (window as unknown as RivalWindow).miniSearch.search(text);
          return [...new Set(found.map(({ url }) => url))].slice(0, count);
        },
        [q, Math.min(most, 1e6)] as const,
      ),
    suggest: (q) =>
      page.evaluate(
        (text) =>
          (window as unknown as RivalWindow).miniSearch.autoSuggest(text, { fuzzy: 0.2 })[0]
            ?.suggestion,
        q,
      ),
  };
};

async function openRivalPage(context: BrowserContext, site: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/rivals/', site).href);
  return page;
}
