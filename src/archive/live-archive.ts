import type { ReportId } from '../report/id.ts';
import { printProblem, type Problem } from '../report/problem.ts';
import { analyseArchive, type Analysis } from './analyse-archive.ts';
import type { Archive } from './archive.ts';
import { openKeep } from './keep.ts';
import { loadArchive } from './load-archive.ts';
import { openAnalysisCaches } from './open-analysis.ts';
import { remember } from './remember.ts';
import { openReportCache } from './report-cache.ts';
import { runningArchive, shareArchive } from './running-archive.ts';
import type { Values } from './running-build.ts';
import { warmCaches } from './warm-caches.ts';

/**
 * The archive of a content folder while somebody works on it. What was read stays in memory, and of a folder that
 * is looked at again only those files are read that have changed.
 */
export interface LiveArchive {
  /** As the folder was when it was last looked at. Throws with all problems, one a line, if it has any. */
  archive(): Promise<Archive>;
  /** The same with the last analysis, which may be of an earlier archive: only the first is waited for. */
  values(): Promise<Values>;
  /**
   * Looks at the folder again.
   *
   * @returns whether archive or problems are others now
   */
  look(): Promise<boolean>;
  /**
   * Analyses the archive anew, if what was analysed last is another and this one has no problems.
   *
   * @returns whether there is another analysis now
   */
  analyse(): Promise<boolean>;
}

/** The one live archive of this process, whoever asks: pages and collection are programs of their own. */
export function liveArchive(folder: string, root: string): LiveArchive {
  const archive = runningArchive() ?? openLiveArchive(folder, root);
  shareArchive(archive);
  return archive;
}

/** @param root the project, which holds the caches */
export function openLiveArchive(folder: string, root: string): LiveArchive {
  const keep = openKeep();
  // Opened when they are warm: a cache gives what was there when it was opened.
  const warm = warmCaches(root, folder, true);
  const reports = warm.then(() => openReportCache(root));
  const caches = warm
    .then(() => openAnalysisCaches(root))
    .then(({ outlines, ...others }) => ({ outlines: remember(outlines), ...others }));
  let loaded = reports.then(load);
  let nextLook: Promise<boolean> | undefined;
  let analysed: Values | undefined;
  let analyses: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Loaded> {
    const { archive, problems } = await loadArchive(folder, await reports, keep);
    return { archive, problems: printSerious(problems) };
  }

  async function lookAgain(): Promise<boolean> {
    const before = await versionOf(loaded);
    nextLook = undefined;
    loaded = load();
    return (await versionOf(loaded)) !== before;
  }

  async function archive(): Promise<Archive> {
    const { archive, problems } = await loaded;
    if (problems !== '') throw new Error(`The archive has problems:\n${problems}`);
    return archive;
  }

  async function analyseNow(): Promise<Values> {
    const now = await archive();
    if (analysed?.archive.version !== now.version)
      analysed = { archive: now, analysis: await analyseArchive(now, await caches) };
    return analysed;
  }

  /** After those that run already. */
  function analyseNext(): Promise<Values> {
    const next = analyses.then(analyseNow);
    analyses = next.catch(() => undefined); // whoever waits for it is told
    return next;
  }

  return {
    archive,
    async values() {
      const last = analysed ?? (await analyseNext());
      const now = await archive();
      return { archive: now, analysis: withoutOldPlaces(last, now) };
    },
    // Whoever asks before the look has begun shares it.
    look: () => (nextLook ??= lookAgain()),
    async analyse() {
      const last = analysed;
      if ((await loaded).problems !== '') return false;
      return (await analyseNext()) !== last;
    },
  };
}

interface Loaded {
  archive: Archive;
  /** One a line; empty if there are none. */
  problems: string;
}

/** While somebody works on it, a passage may lose its id: the build is what must not. */
function printSerious(problems: readonly Problem[]): string {
  return problems
    .filter(({ rule }) => rule !== 'passage-lost')
    .map(printProblem)
    .join('\n');
}

/** Other for whatever pages show otherwise. */
function versionOf(loaded: Promise<Loaded>): Promise<string> {
  return loaded.then(
    ({ archive, problems }) => `${archive.version}\n${problems}`,
    (error: Error) => error.message,
  );
}

/** The last analysis, without places in texts of reports that are others now. */
function withoutOldPlaces({ archive: before, analysis }: Values, now: Archive): Analysis {
  const { findings, references } = analysis;
  const same = <Found>(all: ReadonlyMap<ReportId, Found>): Map<ReportId, Found> =>
    new Map([...all].filter(([id]) => before.byId.get(id)?.hash === now.byId.get(id)?.hash));
  return {
    ...analysis,
    findings: same(findings),
    references: { ...references, dates: same(references.dates) },
  };
}
