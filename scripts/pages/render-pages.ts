import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { App } from 'astro/app';
import { listPages, missing, type Page } from './list-pages.ts';

/** A program of pages that was bundled before, loaded. */
export interface Pages {
  list: readonly Page[];
  /**
   * Renders pages and writes them, until there is no next one.
   *
   * @param next gives one that nobody has begun
   */
  render(next: () => Page | undefined): Promise<void>;
}

/**
 * Loads a program; what it shows has been shared before.
 *
 * @param entry of the program
 * @param address of the site
 * @param site its folder
 */
export async function openPages(entry: string, address: string, site: string): Promise<Pages> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  return {
    list: await listPages(app),
    async render(next) {
      for (let page = next(); page; page = next()) {
        const file = join(site, page.file);
        if (!file.startsWith(site + sep)) throw new Error(`${page.path} leads out of the site.`);
        const html = await renderPage(app, page, new URL(encodeURI(page.path), address));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, html);
        await giveWay(); // the index is made meanwhile
      }
    },
  };
}

async function renderPage(app: App, { route }: Page, url: URL): Promise<Uint8Array> {
  const response = await app.render(new Request(url), { routeData: route });
  // Astro has said why.
  if (!response.ok && route.route !== missing)
    throw new Error(`${url.pathname} could not be rendered.`);
  return response.bytes();
}
