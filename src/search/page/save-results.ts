import type { Answer, Engine } from '../engine/answer.ts';
import type { Names } from '../query/chips.ts';
import { printBibtex } from '../query/export-bibtex.ts';
import { printCsv } from '../query/export-csv.ts';
import type { SearchState } from '../query/search-state.ts';
import { requestOf } from './ask.ts';
import { searchUrl } from './page-address.ts';
import { saveFile } from './save-file.ts';

/** Most passages of a file; the file says where it is cut. */
export const mostSaved = 5000;

/**
 * Saves the results of a search as a file.
 *
 * @param version of the archive
 * @returns how many passages the file has
 */
export async function saveResults(
  extension: 'csv' | 'bib',
  {
    state,
    answer,
    names,
    version,
    engine,
  }: {
    state: SearchState;
    answer: Answer;
    names: Names;
    version: string;
    engine: Engine;
  },
): Promise<number> {
  const found = await engine.passages(requestOf(state), mostSaved);
  const nameOf = (id: string, known: readonly { id: string; name: string }[]) =>
    known.find((each) => each.id === id)?.name ?? id;
  const list = {
    q: state.q,
    address: new URL(searchUrl(state), location.href).href,
    version,
    passages: Math.max(answer.passages, found.length),
    found: found.map((passage) => ({
      ...passage,
      report: {
        ...passage.report,
        publisher: nameOf(passage.report.publisher, names.publishers),
        series: nameOf(passage.report.series, names.series),
      },
    })),
  };
  saveFile(extension === 'csv' ? printCsv(list) : printBibtex(list), state.q, extension);
  return found.length;
}
