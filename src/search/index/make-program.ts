import { close, createIndex } from 'pagefind';
import { joiner } from '../words.ts';
import type { MadeFile } from './pack.ts';
import { language } from './write-pagefind.ts';

/** Pagefind's own search, ready to be written. */
interface MadeProgram {
  files: MadeFile[];
}

/**
 * Has Pagefind write its own search, the fallback, with an index that has nothing to find: it cannot start without
 * one, and takes the bundles in afterwards (`mergeIndex`). Throws what Pagefind complains of.
 */
export async function makeProgram(): Promise<MadeProgram> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`Pagefind gives no index: ${errors.join('; ')}`);
    const added = await index.addCustomRecord({ url: '/', content: joiner, language });
    const { files, errors: failures } = await index.getFiles();
    const problems = [...added.errors, ...failures];
    if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
    return { files: files.map(({ path, content }) => ({ path, bytes: content })).filter(isSearch) };
  } finally {
    await close();
  }
}

/** Its ready interfaces are not used. */
function isSearch({ path }: MadeFile): boolean {
  return !/\.(?:js|css)$/.test(path) || /^pagefind(?:-worker)?\.js$/.test(path);
}
