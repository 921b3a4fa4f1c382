import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { GetStaticPathsItem, RouteData } from 'astro';
import type { App } from 'astro/app';

/** The module of a page, as far as it matters before it is rendered. */
interface PageModule {
  getStaticPaths?: () => GetStaticPathsItem[] | Promise<GetStaticPathsItem[]>;
}

/** The page that hosts show where there is none. */
const missing = '/404';

/**
 * Renders pages with a program that was bundled before, and writes them: those that `getStaticPaths` names, and all
 * that have one path.
 *
 * @param entry of the program
 * @param address of the site
 * @param site its folder
 */
export async function renderPages(entry: string, address: string, site: string): Promise<void> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  const written = new Set<string>();
  for (const { routeData: route } of app.manifest.routes)
    for (const path of await listPaths(app, route)) {
      const file = join(site, fileOf(route, path));
      if (!file.startsWith(site + sep)) throw new Error(`${path} leads out of the site.`);
      if (written.has(file)) continue; // of two routes the first is the more special one
      written.add(file);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await renderPage(app, route, new URL(encodeURI(path), address)));
      await giveWay(); // the index is made meanwhile
    }
}

async function renderPage(app: App, route: RouteData, url: URL): Promise<Uint8Array> {
  const response = await app.render(new Request(url), { routeData: route });
  // Astro has said why.
  if (!response.ok && route.route !== missing)
    throw new Error(`${url.pathname} could not be rendered.`);
  return response.bytes();
}

/** Paths of a route's pages, which it is asked for once: that takes long where there are thousands. */
async function listPaths({ manifest }: App, route: RouteData): Promise<string[]> {
  if (route.pathname !== undefined) return [pathOf(route, {})];
  const module = await manifest.pageMap?.get(route.component)?.();
  const page = (await module?.page()) as PageModule | undefined;
  const paths = (await page?.getStaticPaths?.()) ?? [];
  const asked = { ...page, getStaticPaths: () => paths };
  manifest.pageMap?.set(route.component, () =>
    Promise.resolve({ ...module, page: () => Promise.resolve(asked as never) }),
  );
  return paths.map(({ params }) => pathOf(route, params));
}

/** As the address has it: with a slash at the end, but for files. */
function pathOf(route: RouteData, params: GetStaticPathsItem['params']): string {
  const segments = route.segments.map((parts) =>
    parts
      .map(({ content, dynamic }) =>
        dynamic ? (params[content.replace('...', '')] ?? '') : content,
      )
      .join(''),
  );
  const path = segments.filter((segment) => segment !== '').join('/');
  return route.type === 'page' && path !== '' ? `/${path}/` : `/${path}`;
}

function fileOf(route: RouteData, path: string): string {
  if (route.route === missing) return '404.html';
  return route.type === 'page' ? join(path, 'index.html') : path;
}
