import { joiner } from '../words.ts';
import type { MadeFile } from './pack.ts';
import { runPagefind } from './run-pagefind.ts';

/** Pagefind's own search, ready to be written. */
interface MadeProgram {
  files: MadeFile[];
}

/**
 * Makes the fallback, with an index that has nothing to find: Pagefind's search cannot start without
 * one, and takes the bundles in afterwards (`mergeIndex`).
 */
export async function makeProgram(): Promise<MadeProgram> {
  const files = await runPagefind([{ url: '/', content: joiner }]);
  return {
    files: files.filter(
      ({ path }) => !/\.(?:js|css)$/.test(path) || /^pagefind(?:-worker)?\.js$/.test(path),
    ),
  };
}
