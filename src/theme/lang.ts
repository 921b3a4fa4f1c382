import type { Report } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';

/** The `lang` attribute of a report's words: undefined where they are English, as the page is. */
export function langOf({ meta }: Report): string | undefined {
  return meta.lang === 'en' ? undefined : meta.lang;
}

/** The same as HTML of a tag: ` lang="uk"`, or nothing. */
export function langAttribute(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;
}
