import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listAssets, replaceAssets, stemsOf } from './asset-names.ts';
import type { Bundle, Chunk } from './bundle-pages.ts';
import type { ProgramFolders } from './program-files.ts';

/**
 * By the route of each page, as `[year]/[month]`, a hash of the code that renders it: of its chunk and all that this
 * one imports. Names of assets count without their hashes, so that a page whose stylesheets alone are others is the
 * same but for their names.
 */
export function pageVersions(
  bundle: Bundle,
  { server, client }: ProgramFolders,
): Record<string, string> {
  const stems = stemsOf(listAssets(client));
  const texts = new Map(
    Object.keys(bundle.chunks).map((name) => {
      const text = readFileSync(join(server, name), 'utf8');
      return [name, replaceAssets(withoutBuild(text, client), stems)] as const;
    }),
  );
  const pages = Object.entries(bundle.chunks).flatMap(([name, { modules }]) =>
    modules
      .filter(isPage)
      .map((module) => [routeOf(module), versionOf(name, bundle, texts)] as const),
  );
  return Object.fromEntries(pages);
}

const folder = 'src/pages/';

function isPage(module: string): boolean {
  return module.startsWith(folder) && !basename(module).startsWith('_');
}

function routeOf(module: string): string {
  return module.slice(folder.length).replace(/(?:\/index)?\.\w+$/, '');
}

/** The folder that this build alone has, and its key, with which Astro encrypts what no page here has. */
function withoutBuild(text: string, client: string): string {
  return text.replaceAll(pathToFileURL(client).href, '').replace(/"key":"[^"]*"/, '');
}

const words = /[\w.-]+/g;

/** Chunks have hashes in their names too: there they count as the how manieth that the page has needed. */
function versionOf(page: string, bundle: Bundle, texts: ReadonlyMap<string, string>): string {
  const needed = new Map<string, string>();
  const visit = (name: string) => {
    const chunk = bundle.chunks[name];
    if (!chunk || needed.has(name)) return;
    needed.set(name, `chunk ${needed.size}`);
    importsOf(chunk, name === bundle.entry).forEach(visit);
  };
  visit(page);
  const others = new Map(Object.keys(bundle.chunks).map((name) => [basename(name), '']));
  for (const [name, number] of needed) others.set(basename(name), number);
  const hash = createHash('sha256');
  for (const name of needed.keys())
    hash.update((texts.get(name) ?? '').replace(words, (word) => others.get(word) ?? word));
  return hash.digest('base64url').slice(0, 16);
}

/** The entry loads every page when it is asked for: of these only the one counts that is looked at. */
function importsOf({ imports, dynamicImports }: Chunk, isEntry: boolean): string[] {
  return isEntry ? imports : [...imports, ...dynamicImports];
}
