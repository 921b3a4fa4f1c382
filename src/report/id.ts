import slugify from '@sindresorhus/slugify';
import type { Day } from './day.ts';

declare const brand: unique symbol;

/** Names one report for ever: `yyyy/mm/dd/slug`, which is its URL without the slashes at both ends. */
export type ReportId = string & { readonly [brand]: 'ReportId' };

/** What a report's id is made of. */
export interface Identity {
  day: Day;
  publisher: string;
  title: string;
  series?: string | undefined;
  edition?: string | undefined;
}

const longestSlug = 80;

/** The slug of a report: series and edition of an assessment, publisher and title of a wire report. */
function slugOf(identity: Identity): string {
  if (identity.series) return [identity.series, identity.edition].filter(Boolean).join('-');
  const slug = slugifyText(`${identity.publisher} ${identity.title}`);
  if (slug.length <= longestSlug) return slug;
  return slug.slice(0, slug.lastIndexOf('-', longestSlug));
}

/** Lower-case ASCII words joined by hyphens; apostrophes vanish, other scripts are transliterated. */
export function slugifyText(text: string): string {
  return slugify(text.replace(/['’‘`]/g, ''), { decamelize: false });
}

/** The id of a report. */
export function reportIdOf(identity: Identity): ReportId {
  return `${identity.day.replaceAll('-', '/')}/${slugOf(identity)}` as ReportId;
}

/** The id that `text` spells, or undefined if it has not the shape `yyyy/mm/dd/slug`. */
export function parseReportId(text: string): ReportId | undefined {
  return /^\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+$/.test(text) ? (text as ReportId) : undefined;
}

/** Where the normalized report stands below the content folder: `reports/yyyy/yyyy-mm-dd-slug.md`. */
export function reportPathOf(id: ReportId): string {
  const [year, month, date, slug] = id.split('/');
  return `reports/${year}/${year}-${month}-${date}-${slug}.md`;
}

/** Where the report's page stands on the site: `/yyyy/mm/dd/slug/`. */
export function reportUrlOf(id: ReportId): string {
  return `/${id}/`;
}
