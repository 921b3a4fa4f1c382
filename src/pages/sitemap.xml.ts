import type { APIRoute } from 'astro';
import { reportUrlOf } from '../report/id.ts';
import { dateUrl, monthOf, yearOf } from '../theme/dates.ts';
import { archive } from './_archive.ts';

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
    ...archive.publishers.map(({ id }) => `/publishers/${id}/`),
    ...dates.map(dateUrl),
    ...archive.reports.map(({ id }) => reportUrlOf(id)),
  ];
  // Nothing in these addresses needs escaping: they are digits, lower-case letters and hyphens.
  const urls = paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
