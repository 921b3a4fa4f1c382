import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { listReports } from '../../src/archive/load-archive.ts';
import { measure } from '../measure.ts';
import type { Case } from './result.ts';
import type { Workshop } from './workshop.ts';

/** A generator of sites: `peers/<name>/` holds plain templates for it. */
interface Peer {
  name: string;
  title: string;
  /** Undefined where it is not installed. */
  command: string[] | undefined;
  remedy: string;
}

/** Other generators with the pagefind command, on the same Markdown. They have no builds in steps: every build is a cold one. */
export function peerCases({ project, content }: Workshop): Case[] {
  return listPeers(project).map(({ name, title, command, remedy }) => ({
    name,
    title: `${title} + pagefind`,
    goals: [],
    absent: command ? undefined : remedy,
    async run() {
      const folder = join(project, 'scripts', 'bench', 'peers', name);
      const output = join(folder, 'output');
      await rm(join(folder, 'markdown'), { recursive: true, force: true });
      await writeMarkdown(content, join(folder, 'markdown'));
      const env = { ASTRO_TELEMETRY_DISABLED: '1' };
      const pages = await measure([...(command ?? []), output], env, folder);
      const index = await measure(pagefindCommand(project, output), env);
      // What a build has left would spare the next one some work.
      for (const left of ['output', 'markdown', 'node_modules', '.astro'])
        await rm(join(folder, left), { recursive: true, force: true });
      return {
        seconds: pages.seconds + index.seconds,
        peakMegabytes: Math.max(pages.peakMegabytes, index.peakMegabytes),
      };
    },
  }));
}

/** The pagefind command over pages, in place. */
function pagefindCommand(project: string, pages: string): string[] {
  const program = join(project, 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
  return [process.execPath, program, '--site', pages];
}

/** Their commands end where the folder of pages belongs. */
function listPeers(project: string): Peer[] {
  const hugo = findOnPath('hugo');
  const packages = join(project, 'node_modules');
  const eleventy = join(packages, '@11ty', 'eleventy', 'cmd.cjs');
  return [
    {
      name: 'hugo',
      title: 'Hugo',
      command: hugo === undefined ? undefined : [hugo, '--quiet', '--destination'],
      remedy: 'not on the PATH: apt-get install hugo',
    },
    {
      name: 'eleventy',
      title: 'Eleventy',
      command: existsSync(eleventy)
        ? [process.execPath, eleventy, '--quiet', '--output']
        : undefined,
      remedy: 'not installed: npm ci',
    },
    {
      name: 'astro',
      title: 'Plain Astro',
      command: [process.execPath, join(packages, 'astro', 'bin', 'astro.mjs'), 'build', '--outDir'],
      remedy: 'not installed: npm ci',
    },
  ];
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The reports with title and day as all their front matter: Hugo takes some of our keys for its own. */
async function writeMarkdown(content: string, folder: string): Promise<void> {
  for (const path of await listReports(content)) {
    const text = await readFile(join(content, path), 'utf8');
    const [whole = '', yaml = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
    const { title, day } = parse(yaml) as { title: string; day: string };
    const header = `---\ntitle: ${JSON.stringify(title)}\nday: ${JSON.stringify(day)}\n---\n`;
    const file = join(folder, path.replace(/^reports/, ''));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, header + text.slice(whole.length));
  }
}
