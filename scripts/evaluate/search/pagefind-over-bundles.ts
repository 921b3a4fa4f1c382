import type { BrowserContext } from '@playwright/test';

interface Pagefind {
  init(): Promise<void>;
  mergeIndex(path: string): Promise<void>;
  search(q: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
}

/** Paths of the reports' pages that hold a word or phrase in quotes, by Pagefind's own search over our index. */
export type PagefindSearch = (quoted: string) => Promise<string[]>;

/** Opens Pagefind's own program, as it came, over all bundles of the site's index. */
export async function openPagefindOverBundles(
  context: BrowserContext,
  site: string,
): Promise<PagefindSearch> {
  const page = await context.newPage();
  await page.goto(new URL('/rivals/', site).href);
  await page.evaluate(async () => {
    const manifest = (await (await fetch('/pagefind/manifest.json')).json()) as {
      bundles: { folder: string }[];
    };
    const program = '/pagefind/pagefind.js';
    const pagefind = (await import(program)) as Pagefind;
    await pagefind.init();
    for (const { folder } of manifest.bundles) await pagefind.mergeIndex(`/pagefind/${folder}/`);
    (window as unknown as { pagefind: Pagefind }).pagefind = pagefind;
  });
  return (quoted) =>
    page.evaluate(async (q) => {
      const { results } = await (window as unknown as { pagefind: Pagefind }).pagefind.search(q);
      const data = await Promise.all(results.map((result) => result.data()));
      return data.map(({ raw_url }) => raw_url);
    }, quoted);
}
