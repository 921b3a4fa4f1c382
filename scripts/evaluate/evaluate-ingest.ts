import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCorpus, type RawFile } from './corpus.ts';
import { expectReport } from './expected-report.ts';
import { readNormalized, type NormalizedFile } from './normalized-file.ts';
import { shareRow, type Row } from './row.ts';
import { runScript, type Run } from './run-command.ts';
import { scoreIdentity, scoreVerdicts } from './score-identity.ts';
import { scoreNotes } from './score-notes.ts';
import { hashFolder, scoreCheck, scoreSecondRun, scoreVariants } from './score-runs.ts';
import { scoreWords } from './score-words.ts';
import { sampleOf, writeBodies, writeRecoded } from './variants.ts';

const pagesPerSecond = 15;
const sampleSize = 40;

/**
 * Measures ingest against a corpus folder (`truth.ndjson`, `raw/`), by an extraction of its own from the raw
 * bytes. Works in a temporary folder, which is deleted; or in `keep`, which must not exist, and stays.
 */
export async function evaluateIngest(corpus: string, keep?: string): Promise<Row[]> {
  if (keep && existsSync(keep)) throw new Error(`${keep} exists. Name a folder that does not.`);
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'daybook-evaluate-'));
  try {
    return await measure(resolve(corpus), folder);
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(corpus: string, folder: string): Promise<Row[]> {
  const raws = readCorpus(corpus);
  const content = join(folder, 'content');
  const raw = join(corpus, 'raw');
  const first = ingest(content, [raw]);
  const before = hashFolder(content);
  const second = ingest(content, [raw]);
  const check = runScript(script('check'), ['--content', content, '--json']);
  const files = await readNormalized(content);
  const pairs = raws.map((document) => ({
    expected: expectReport(document),
    file: files.get(document.sha256),
  }));
  const doubts = pairs.flatMap(({ expected }) =>
    expected.doubts.map((doubt) => `${expected.raw.path}: ${doubt}`),
  );
  return [
    shareRow('truth or its list of errors agrees', 1, 'documents', raws.length, doubts),
    scoreVerdicts(pairs, first.stdout),
    ...scoreIdentity(pairs),
    ...scoreNotes(pairs),
    ...scoreWords(pairs),
    scoreCheck(check, files.size),
    scoreSecondRun(before, hashFolder(content), second, files.size),
    ...(await measureVariants(corpus, folder, raws, files)),
    measureSpeed(corpus, folder, raws, first),
  ];
}

async function measureVariants(
  corpus: string,
  folder: string,
  raws: readonly RawFile[],
  files: ReadonlyMap<string, NormalizedFile>,
): Promise<Row[]> {
  const sample = sampleOf(raws, sampleSize);
  const originals = sample.flatMap(({ sha256 }) => files.get(sha256) ?? []);
  const run = async (name: string, write: (target: string) => void) => {
    const target = join(folder, `${name}-raw`);
    write(target);
    ingest(join(folder, name), [target]);
    const written = await readNormalized(join(folder, name));
    return new Map([...written.values()].map((file) => [file.path, file]));
  };
  const bodies = await run('bodies', (target) => writeBodies(sample, target));
  const recoded = await run('recoded', (target) => writeRecoded(sample, corpus, target));
  return [
    scoreVariants('body alone gives the same text', originals, bodies, false),
    scoreVariants('other encodings give the same text', originals, recoded, true),
  ];
}

function measureSpeed(corpus: string, folder: string, raws: readonly RawFile[], all: Run): Row {
  const pages = raws.filter(({ name }) => name.endsWith('.html'));
  const paths = pages.map(({ path }) => join(corpus, path));
  const { seconds } = ingest(join(folder, 'pages'), paths);
  const speed = pages.length / seconds;
  return {
    measure: 'speed',
    measured: `${speed.toFixed(1)} saved pages a second (all: ${(raws.length / all.seconds).toFixed(1)} documents)`,
    goal: `≥ ${pagesPerSecond}`,
    timed: true,
    good: speed >= pagesPerSecond,
    details: [],
  };
}

function ingest(content: string, paths: readonly string[]): Run {
  const run = runScript(script('ingest'), ['--content', content, ...paths]);
  if (run.status === 0 || run.stdout !== '') return run;
  throw new Error(`Ingest wrote nothing.\n${run.stderr}`);
}

function script(name: string): string {
  return resolve(import.meta.dirname, '..', `${name}.ts`);
}
