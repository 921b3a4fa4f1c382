import type { Engine } from '../engine/answer.ts';
import type { Records } from '../format/records.ts';
import type { Names } from '../query/chips.ts';
import { printBibtex } from '../query/export-bibtex.ts';
import { printCsv } from '../query/export-csv.ts';
import type { SearchState } from '../query/search-state.ts';
import { requestOf } from './ask.ts';
import { searchUrl } from './page-address.ts';
import { printCount, printNumber } from './print-count.ts';
import { saveFile } from './save-file.ts';

/** Most passages of a file; the file says where it is cut. */
const mostSaved = 5000;

/**
 * Saves the results of a search as a file.
 *
 * @param version of the archive
 * @returns what was done, in words
 */
export async function saveResults(
  extension: 'csv' | 'bib',
  {
    state,
    passages,
    names,
    version,
    engine,
  }: {
    state: SearchState;
    passages: number;
    names: Names;
    version: string;
    engine: Engine;
  },
): Promise<string> {
  const [found, records] = await Promise.all([
    engine.passages(requestOf(state), mostSaved),
    loadRecords(),
  ]);
  const nameOf = (id: string, known: readonly { id: string; name: string }[]) =>
    known.find((each) => each.id === id)?.name ?? id;
  const list = {
    q: state.q,
    address: new URL(searchUrl(state), location.href).href,
    version,
    records,
    passages: Math.max(passages, found.length),
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
  const all = printCount(list.passages, 'passage');
  return found.length < list.passages
    ? `Saved the first ${printNumber(found.length)} of ${all}.`
    : `Saved ${all}.`;
}

/** A list without authors and originals is better than none. */
async function loadRecords(): Promise<Records> {
  const response = await fetch('/search/records.json').catch(() => undefined);
  return response?.ok ? ((await response.json()) as Records) : {};
}
