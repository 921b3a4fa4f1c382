import { monthNames } from '../report/day.ts';
import { seriesOfTitle } from './series-of-title.ts';

const small = new Set(['and', 'of', 'the', 'in', 'on', 'to', 'a', 'for']);
const upper = new Set(['us', 'uk', 'un', 'eu', 'isw', 'ctp', 'nato', 'idf', 'irgc']);

/**
 * The title that an address of a known series spells, for texts that have lost theirs:
 * `…/iran-update-special-report-february-28-2026/` → `Iran Update Special Report, February 28, 2026`.
 */
export function titleOfUrl(url: string | undefined): string | undefined {
  const slug = url && URL.parse(url)?.pathname.split('/').findLast(Boolean);
  if (!slug) return undefined;
  const words = slug.split('-').map((word, index) => {
    if (upper.has(word)) return word.toUpperCase();
    return index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
  const title = words
    .join(' ')
    .replace(
      new RegExp(` (${monthNames.join('|')}) (\\d{1,2})(?: (\\d{4}))?$`),
      (_, month: string, date: string, year?: string) =>
        year ? `, ${month} ${date}, ${year}` : `, ${month} ${date}`,
    );
  return seriesOfTitle(title) ? title : undefined;
}
