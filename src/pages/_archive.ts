import { resolve } from 'node:path';
import { liveArchive } from '../archive/live-archive.ts';
import type { PageVersion } from '../archive/reads/page-reads.ts';
import { runningBuild, type RunningBuild, type Values } from '../archive/running-build.ts';

const folder = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');
const build = runningBuild();

/**
 * The archive in `content/`, or in the folder that `DAYBOOK_CONTENT` names, and what its reports say of each other,
 * of days and of sources. Read once a build; in development `scripts/show-saved.ts` has this file run again.
 */
export const { archive, analysis }: Values =
  build ?? (await liveArchive(folder, process.cwd()).values());

/** Gives a page what it shows. */
export type Read = () => Values;

/**
 * Paths for `getStaticPaths`: one, or none in a build where the page shows what it showed in the build before, which
 * then keeps its file. The page takes archive and analysis from the prop `read`, which notes what it shows of them.
 *
 * @param route as Astro has it: `[year]/[month]/[day]`
 */
export function pathsOf<
  Params extends Record<string, string | undefined>,
  Props extends Record<string, unknown>,
>(route: string, params: Params, props: Props) {
  const read: Read = () => ({ archive, analysis });
  if (!build) return [{ params, props: { ...props, read } }];
  const address = route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');
  // Files have an ending, as images do.
  const file = /\.\w+$/.test(route) ? address : `${address}/index.html`;
  const page = build.reads.page(file, versionOf(build, route), props);
  return page.same ? [] : [{ params, props: { ...props, read: page.read } }];
}

function versionOf({ versions }: RunningBuild, route: string): PageVersion {
  const version = versions[route];
  if (version === undefined) throw new Error(`There is no page ${route}.`);
  return version;
}
