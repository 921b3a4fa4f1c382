import type { Report } from '../report/report.ts';

/** The `lang` attribute of a report's words: undefined where they are English, as the page is. */
export function langOf({ meta }: Pick<Report, 'meta'>): string | undefined {
  return meta.lang === 'en' ? undefined : meta.lang;
}
