import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedReport } from '../report/parse-report.ts';

/** Parsed reports by the bytes that they were parsed from and the code that parsed them. */
export interface ReportCache {
  get(path: string, text: string): Promise<ParsedReport | undefined>;
  set(path: string, text: string, parsed: ParsedReport): Promise<void>;
}

/**
 * A cache in a folder. Whatever is missing, cut off or of other code counts as not there; deleting the
 * folder changes nothing but time.
 *
 * @param root the project, whose code is part of every key
 */
export async function openReportCache(root: string): Promise<ReportCache> {
  const caches = join(root, 'node_modules', '.cache', 'daybook');
  const version = await codeVersion(root);
  const folder = join(caches, version);
  await mkdir(folder, { recursive: true });
  await dropOthers(caches, version);
  const fileOf = (path: string, text: string) =>
    join(folder, `${createHash('sha256').update(`${path}\n${text}`).digest('hex')}.json`);
  return {
    async get(path, text) {
      const json = await readFile(fileOf(path, text), 'utf8').catch(() => undefined);
      if (json === undefined) return undefined;
      try {
        return JSON.parse(json) as ParsedReport;
      } catch {
        return undefined; // cut off while it was written: parsed again, and written anew
      }
    },
    async set(path, text, parsed) {
      const file = fileOf(path, text);
      const part = `${file}.${process.pid}.part`;
      // What cannot be written (a full disk, a folder that another run has dropped) is parsed again next time.
      await writeFile(part, JSON.stringify(parsed))
        .then(() => rename(part, file))
        .catch(() => undefined);
    },
  };
}

/** Caches of other code are of no use any more. */
async function dropOthers(caches: string, version: string): Promise<void> {
  for (const name of await readdir(caches))
    if (name !== version) await rm(join(caches, name), { recursive: true, force: true });
}

/** Changes with the code of the report stage and with any dependency. */
async function codeVersion(root: string): Promise<string> {
  const folder = join(root, 'src', 'report');
  const names = (await readdir(folder)).filter((name) => !name.includes('.test.')).toSorted();
  const files = [...names.map((name) => join(folder, name)), join(root, 'package-lock.json')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
