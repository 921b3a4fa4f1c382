import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageVersion } from '../../src/archive/reads/page-reads.ts';
import { listAssets, replaceAssets, stemsOf } from './asset-names.ts';
import type { Bundle } from './bundle-pages.ts';
import type { ProgramFolders } from './program-files.ts';

/** The module of what stands around `main` on every page. */
const frame = 'src/theme/Layout.astro';

/**
 * By the route of each page, as `[year]/[month]`, hashes of the code that renders it: of its module and of all that
 * this one imports. Names of assets count without their hashes, so that a page whose stylesheets alone are others is
 * the same but for their names.
 */
export function pageVersions(
  bundle: Bundle,
  { server, client }: ProgramFolders,
): Record<string, PageVersion> {
  const stems = stemsOf(listAssets(client));
  const entry = readFileSync(join(server, bundle.entry), 'utf8');
  const program = replaceAssets(withoutBuild(entry, client), stems);
  const pages = Object.keys(bundle.modules).filter(isPage);
  return Object.fromEntries(
    pages.map((page) => [
      routeOf(page),
      {
        whole: versionOf(program, page, bundle),
        main: versionOf(program, page, bundle, frame),
      },
    ]),
  );
}

const folder = 'src/pages/';

function isPage(module: string): boolean {
  return /^src\/pages\/(?:.*\/)?[^_/][^/]*$/.test(module);
}

function routeOf(module: string): string {
  return module.slice(folder.length).replace(/(?:\/index)?\.\w+$/, '');
}

/**
 * The folder that this build alone has, its key, with which Astro encrypts what no page here has, and which chunks its
 * pages are in: these are listed in the order of their names, which have hashes.
 */
function withoutBuild(text: string, client: string): string {
  return text
    .replaceAll(pathToFileURL(client).href, '')
    .replace(/"key":"[^"]*"/, '')
    .replace(/"\\u0000virtual:astro:page:[^"]*":"[^"]*",?/g, '')
    .replace(/[._][\w-]{8}(?=\.mjs)/g, '');
}

/** @param without a module that does not count, nor what it alone imports */
function versionOf(program: string, page: string, { modules }: Bundle, without?: string): string {
  const needed = new Set<string>();
  const visit = (name: string) => {
    if (needed.has(name) || name === without) return;
    needed.add(name);
    modules[name]?.imports.forEach(visit);
  };
  visit(page);
  const hash = createHash('sha256').update(program);
  for (const name of needed) hash.update(`\n${name} ${modules[name]?.code ?? ''}`);
  return hash.digest('base64url').slice(0, 16);
}
