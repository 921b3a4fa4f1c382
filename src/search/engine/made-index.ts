import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildArchive, type Archive } from '../../archive/archive.ts';
import { parseReport } from '../../report/parse-report.ts';
import { buildIndex } from '../index/build-index.ts';
import { IndexFailure, type Load } from './answer.ts';

/** An index on disk, for tests. */
export interface MadeIndex {
  load: Load;
  /** Paths that have been loaded, with their bytes. */
  loaded: [path: string, bytes: number][];
  folder: string;
  remove(): Promise<void>;
}

export async function makeIndex(archive: Archive): Promise<MadeIndex> {
  const root = await mkdtemp(join(tmpdir(), 'daybook-engine-'));
  const folder = join(root, 'pagefind');
  await buildIndex(archive, folder, join(root, 'cache'));
  const loaded: MadeIndex['loaded'] = [];
  return {
    folder,
    loaded,
    remove: () => rm(root, { recursive: true }),
    async load(path, range) {
      const file = await readFile(join(folder, path)).catch(() => {
        throw new IndexFailure('missing', `${path} is not there`);
      });
      const bytes = Uint8Array.from(range ? file.subarray(range.start, range.end) : file);
      loaded.push([path, bytes.length]);
      return bytes;
    },
  };
}

/** A report of the harbour survey, or (with a headline) a wire report. */
export interface MadeReport {
  day: string;
  headline?: string;
  /** Markdown. */
  body: string;
}

/** An archive of reports with words of their own. */
export function makeArchive(reports: readonly MadeReport[], aliases: string[][] = []): Archive {
  const parsed = reports.map(({ day, headline, body }) => {
    const kind = headline
      ? `kind: wire\ntitle: ${headline}\npublisher: herald`
      : `kind: assessment\ntitle: Harbour Survey, ${day}\nseries: harbour-survey\npublisher: office`;
    const meta = `${kind}\nday: ${day}\ndayFrom: given\nlang: en\nextent: digest`;
    const { report, problems } = parseReport(`reports/${day}.md`, `---\n${meta}\n---\n${body}\n`);
    if (!report) throw new Error(problems.map(({ message }) => message).join('\n'));
    return report;
  });
  const publishers = [
    { id: 'office', name: 'Survey Office', domains: [] },
    { id: 'herald', name: 'Morning Herald', domains: [] },
  ];
  const series = [{ id: 'harbour-survey', name: 'Harbour Survey', publisher: 'office' }];
  return buildArchive(parsed, { publishers, series, aliases });
}
