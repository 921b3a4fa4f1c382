import type { CslRecord } from './csl-record.ts';

/** Where the original stands; undefined where nobody knows, and the record has our own page in its place. */
export function originalOf(record: CslRecord): string | undefined {
  return record.URL === record.archive_location.split('#')[0] ? undefined : record.URL;
}

/** The name of the series, unless the title begins with it, as it does in a daily run. */
export function seriesToPrint(record: CslRecord): string | undefined {
  const series = record['collection-title'];
  return series && !record.title.toLowerCase().startsWith(series.toLowerCase())
    ? series
    : undefined;
}
