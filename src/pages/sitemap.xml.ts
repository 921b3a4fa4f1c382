import type { APIRoute } from 'astro';
import { reportUrlOf } from '../report/id.ts';
import { dateUrl, monthOf, yearOf } from '../theme/dates.ts';
import { pagesOf } from '../archive/sources/outlet-pages.ts';
import { outletsByFirstMonth, outletsByInitial } from '../archive/sources/list-outlets.ts';
import { analysis, archive } from './_archive.ts';

/**
 * The pages that a search engine should know (https://www.sitemaps.org/protocol.html). Without `lastmod`: when
 * a text was last changed is not known, and when the site was built says nothing of it.
 */
export const GET: APIRoute = ({ site }) => {
  const days = [...archive.byDay.keys()];
  const dates = [...new Set([...days.map(yearOf), ...days.map(monthOf), ...days])];
  const paths = [
    ...['/', '/about/', '/find/', '/publishers/', '/search/', '/series/'],
    ...archive.series.map(({ id }) => `/series/${id}/`),
    ...analysis.coverage.map(({ series }) => `/series/${series.id}/coverage/`),
    ...sourcePaths(),
    ...archive.publishers.map(({ id }) => `/publishers/${id}/`),
    ...dates.map(dateUrl),
    ...archive.reports.map(({ id }) => reportUrlOf(id)),
  ];
  // Nothing in these addresses needs escaping: no outlet has an ampersand or a quotation mark in its name.
  const urls = paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};

/** Lists of sources, and the pages of those that have one. */
function sourcePaths(): string[] {
  const { outlets } = analysis;
  return [
    '/sources/',
    ...[...outletsByInitial(outlets).keys()].map((initial) => `/sources/names/${initial}/`),
    ...[...outletsByFirstMonth(outlets).keys()].map(
      (month) => `/sources/new/${month.replace('-', '/')}/`,
    ),
    ...outlets.all
      .filter(({ paged }) => paged)
      .flatMap((outlet) => [
        `/sources/${outlet.id}/`,
        ...pagesOf(outlet).parts.map(({ url }) => url),
      ]),
  ];
}
