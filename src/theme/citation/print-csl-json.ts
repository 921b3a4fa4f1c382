import type { CslRecord } from './csl-record.ts';

/** The record as a CSL-JSON file, which holds a list; a paragraph is named in its note. Ends in a line break. */
export function printCslJson(record: CslRecord, paragraph?: number): string {
  const held = record.note ?? record.archive;
  const item =
    paragraph === undefined ? record : { ...record, note: `Para. ${paragraph}. ${held}` };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
