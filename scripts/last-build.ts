import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteAddress } from '../src/theme/site-address.ts';
import { hashFiles, hashListing } from './hash-folders.ts';

/** What a site is made from: hashes of its content, and of all that makes it. */
export interface Sources {
  content: string;
  code: string;
  siteAddress: string;
}

const code = ['src', 'public', 'scripts', 'astro.config.ts', 'tsconfig.json', 'package-lock.json'];

export async function hashSources(root: string, content: string): Promise<Sources> {
  const paths = code.map((name) => join(root, name));
  return { content: await hashFiles([content]), code: await hashFiles(paths), siteAddress };
}

/** What the last build knew, about the site that it made and no other. */
export interface LastBuild {
  /** Whether a site is what it made from the same sources, and nobody has changed it since. */
  isOf(sources: Sources, site: string): Promise<boolean>;
  /** The file for what files beside reports of a site were made from. */
  keptFor(site: string): Promise<string>;
  /** Deletes the pages that Astro keeps, unless they are as the last build left them. */
  checkPages(pages: string): Promise<void>;
  /** Notes what a site, which is whole, was made from, and which pages are kept; drops what was noted of others. */
  note(sources: Sources, site: string, pages: string): Promise<void>;
}

/** @param folder for its notes */
export function openLastBuild(folder: string): LastBuild {
  const noteOf = async (site: string, what: string) =>
    join(folder, `${await nameOf(site)}.${what}`);
  const listed = join(folder, 'kept-pages');
  return {
    async isOf(sources, site) {
      const note = await readFile(await noteOf(site, 'made'), 'utf8').catch(() => undefined);
      return note !== undefined && note === (await describe(sources, site));
    },
    keptFor: (site) => noteOf(site, 'kept'),
    async checkPages(pages) {
      const listing = await readFile(listed, 'utf8').catch(() => undefined);
      if (listing !== (await hashListing(pages))) await rm(pages, { recursive: true, force: true });
    },
    async note(sources, site, pages) {
      const own = await nameOf(site);
      for (const name of await readdir(folder))
        if (/\.(made|kept)$/.test(name) && !name.startsWith(`${own}.`))
          await rm(join(folder, name));
      await writeFile(await noteOf(site, 'made'), await describe(sources, site));
      await writeFile(listed, await hashListing(pages));
    },
  };
}

async function describe(sources: Sources, site: string): Promise<string> {
  return JSON.stringify({ ...sources, site: await hashListing(site) });
}

/** Names a folder, also when it is moved; a build that is stopped so leaves no note about another site. */
async function nameOf(site: string): Promise<string> {
  const found = await stat(site).catch(() => undefined);
  return found ? `${found.ino}-${found.birthtimeMs}` : 'none';
}
