import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteAddress } from '../src/theme/site-address.ts';
import { hashFiles, hashListing, hashStamps, listFolder, type Listing } from './hash-folders.ts';

/** What a site is made from: hashes of the files of its content as they stand there, and of all that makes it. */
export interface Sources {
  content: string;
  code: string;
  siteAddress: string;
}

const code = ['src', 'public', 'scripts', 'astro.config.ts', 'tsconfig.json', 'package-lock.json'];

export function hashSources(root: string, content: string): Sources {
  const paths = code.map((name) => join(root, name));
  return { content: hashStamps(listFolder(content)), code: hashFiles(paths), siteAddress };
}

/** A hash of the modules below some folders of the project, of its dependencies, and of the site's address. */
export function hashModules(root: string, folders: readonly string[]): string {
  const paths = [...folders, 'package-lock.json'].map((name) => join(root, name));
  const modules = hashFiles(paths, (file) => /(?:(?<!\.(?:test|spec))\.ts|\.json)$/.test(file));
  return `${modules} ${siteAddress}`;
}

/** What builds note, each about the site that it made and no other. */
export interface LastBuild {
  /** What was noted of a site; undefined if nothing was. */
  noteOf(site: string): Promise<Note | undefined>;
  /** The file for what the pages of a site have read. */
  readsOf(site: string): Promise<string>;
  /** Notes what a site, which is whole, was made from; drops what was noted of others. */
  note(sources: Sources, site: string, files: Listing): Promise<void>;
}

/** What is noted of a site. */
interface Note {
  sources: Sources;
  /** Hash of its listing: where that is another, the site is not as the build left it. */
  site: string;
}

/** @param folder for the notes */
export function openLastBuild(folder: string): LastBuild {
  const fileOf = async (site: string, what: string) =>
    join(folder, `${await nameOf(site)}.${what}`);
  return {
    async noteOf(site) {
      try {
        return JSON.parse(await readFile(await fileOf(site, 'made'), 'utf8')) as Note;
      } catch {
        return undefined; // there is none, or it was cut off
      }
    },
    readsOf: (site) => fileOf(site, 'reads'),
    async note(sources, site, files) {
      const own = await nameOf(site);
      for (const name of await readdir(folder))
        if (/\.(made|reads)$/.test(name) && !name.startsWith(`${own}.`))
          await rm(join(folder, name), { force: true });
      const note: Note = { sources, site: hashListing(files) };
      await writeFile(await fileOf(site, 'made'), JSON.stringify(note));
    },
  };
}

/** Names a folder, also when it is moved; a build that is stopped so leaves no note about another site. */
async function nameOf(site: string): Promise<string> {
  const found = await stat(site).catch(() => undefined);
  return found ? `${found.ino}-${found.birthtimeMs}` : 'none';
}
