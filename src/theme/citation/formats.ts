import type { CslRecord } from './csl-record.ts';
import type { Phrase } from './phrase.ts';
import { printApa } from './print-apa.ts';
import { printBibtex } from './print-bibtex.ts';
import { printChicago } from './print-chicago.ts';
import { printCslJson } from './print-csl-json.ts';
import { printMla } from './print-mla.ts';
import { printRis } from './print-ris.ts';

/** A way of citing a report, or one paragraph of it. */
interface Format {
  /** As readers call it. */
  name: string;
  print: (record: CslRecord, paragraph?: number) => Phrase[];
}

/** A way of handing a record to a program. */
interface FileFormat {
  name: string;
  /** Of the file beside the page: `citation.bib`. */
  extension: string;
  /** Media type. */
  type: string;
  print: (record: CslRecord, paragraph?: number) => string;
}

/** Styles for people, in the order in which they are offered. */
export const styles = [
  { name: 'Chicago', print: printChicago },
  { name: 'APA', print: printApa },
  { name: 'MLA', print: printMla },
] as const satisfies readonly Format[];

/** Formats for programs. */
export const fileFormats = [
  { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', print: printBibtex },
  {
    name: 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    print: printRis,
  },
  {
    name: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    print: printCslJson,
  },
] as const satisfies readonly FileFormat[];
