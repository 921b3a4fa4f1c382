import type { Analysis } from './analyse-archive.ts';
import type { Archive } from './archive.ts';
import type { PageReads, PageVersion } from './reads/page-reads.ts';

/** All that pages show. */
export interface Values {
  archive: Archive;
  analysis: Analysis;
}

/** What a build leaves for its pages, which are a program of their own. */
export interface RunningBuild extends Values {
  /** Tells which pages need not be rendered, by their files: `2024/01/26/index.html`. */
  reads: PageReads<Values>;
  /** By the route of each page, hashes of the code that renders it. */
  versions: Readonly<Record<string, PageVersion>>;
}

const shared = Symbol.for('daybook.build');
type Shared = Partial<Record<typeof shared, RunningBuild>>;

/** Leaves to the pages of a build what it has read. */
export function shareBuild(build: RunningBuild): void {
  (globalThis as Shared)[shared] = build;
}

/** What the build in this process has left; undefined where there is none. */
export function runningBuild(): RunningBuild | undefined {
  return (globalThis as Shared)[shared];
}
