import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { App } from 'astro/app';
import { withLastMain, type LastMains } from './last-mains.ts';
import { listPages, missing, type Page } from './list-pages.ts';
import type { Output } from './share-writing.ts';

/** A program of pages that was bundled before, loaded. */
export interface Pages {
  /** @param mains of the pages whose frame alone is rendered */
  outputs(mains: LastMains): Output[];
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
  const list = await listPages(app);
  return {
    outputs(mains) {
      const renderPage = renderAround(mains, app, address);
      return list.map((page) => ({
        file: page.file,
        async write() {
          const file = join(site, page.file);
          if (!file.startsWith(site + sep)) throw new Error(`${page.path} leads out of the site.`);
          const html = await renderPage(page);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, html);
        },
      }));
    },
  };
}

/**
 * Renders pages around what the last site had in their `main`. The first page of each route is compared with what it
 * is when all of it is rendered: if that is not the same, no page of this route is rendered so.
 */
function renderAround(mains: LastMains, app: App, address: string) {
  const isRight = new Map<RouteData, boolean>();
  return async (page: Page): Promise<Uint8Array> => {
    const whole = () => render(app, page, address);
    if (!mains.files.has(page.file) || isRight.get(page.route) === false) return whole();
    const html = withLastMain(await render(app, page, address, true), page.file, mains);
    if (html && isRight.has(page.route)) return html;
    const right = await whole();
    isRight.set(page.route, html?.equals(right) ?? false);
    return right;
  };
}

async function render(
  app: App,
  { route, path }: Page,
  address: string,
  withoutMain = false,
): Promise<Buffer> {
  const url = new URL(encodeURI(path), address);
  const options = { routeData: route, locals: { withoutMain } };
  const response = await app.render(new Request(url), options);
  // Astro has said why.
  if (!response.ok && route.route !== missing)
    throw new Error(`${url.pathname} could not be rendered.`);
  return Buffer.from(await response.arrayBuffer());
}
