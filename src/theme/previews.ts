import type { Archive } from '../archive/archive.ts';
import type { Preview } from './preview-image.ts';

/** Where the image stands that pages without a series are shown with. */
export const sitePreview = 'site';

/** The preview images of an archive: one of the site, one of each series. `/og/<name>.png` is their path. */
export function previewsOf(archive: Archive): { name: string; preview: Preview }[] {
  const site = {
    title: 'Dated analysis, kept',
    text: 'Assessments and the reports that retell them: every day, every source, and an address for every paragraph.',
    foot: archive.series
      .map(({ name }) => name)
      .slice(0, 2)
      .join(', '),
  };
  return [
    { name: sitePreview, preview: site },
    ...archive.series.map((series) => ({
      // A series may be called "site" too.
      name: `series-${series.id}`,
      preview: {
        title: series.name,
        text: series.description ?? '',
        foot: archive.publishers.find(({ id }) => id === series.publisher)?.name ?? '',
      },
    })),
  ];
}
