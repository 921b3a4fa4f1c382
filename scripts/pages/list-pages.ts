import { join } from 'node:path';
import type { GetStaticPathsItem, RouteData } from 'astro';
import type { App } from 'astro/app';

/** A page that is to be rendered. */
export interface Page {
  route: RouteData;
  /** Of its address: with a slash at the end, but for files. */
  path: string;
  /** Below the folder of the site, as `2024/01/26/index.html`. */
  file: string;
}

/** The module of a page, as far as it matters before it is rendered. */
interface PageModule {
  getStaticPaths?: () => GetStaticPathsItem[] | Promise<GetStaticPathsItem[]>;
}

/** The page that hosts show where there is none. */
export const missing = '/404';

/** Pages that `getStaticPaths` names, and all that have one path. Of two for one file the first is the more special. */
export async function listPages(app: App): Promise<Page[]> {
  const pages = new Map<string, Page>();
  for (const { routeData: route } of app.manifest.routes)
    for (const path of await listPaths(app, route)) {
      const file = fileOf(route, path);
      if (!pages.has(file)) pages.set(file, { route, path, file });
    }
  return [...pages.values()];
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
  const name = path.slice(1);
  return route.type === 'page' ? join(name, 'index.html') : name;
}
