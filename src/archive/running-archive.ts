import type { LiveArchive } from './live-archive.ts';

const shared = Symbol.for('daybook.archive');
type Shared = Partial<Record<typeof shared, LiveArchive>>;

/** The archive that pages and the collection share while somebody works on it; undefined before one asks for it. */
export function runningArchive(): LiveArchive | undefined {
  return (globalThis as Shared)[shared];
}

/** Has pages and the collection share an archive; undefined has the next that asks open one with the code of then. */
export function shareArchive(archive: LiveArchive | undefined): void {
  if (archive) (globalThis as Shared)[shared] = archive;
  else delete (globalThis as Shared)[shared];
}
