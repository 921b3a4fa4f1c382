import type { SearchedText } from './find-matches.ts';
import { findInReport } from './find-in-report.ts';
import { loadStylesheet } from './load-stylesheet.ts';
import { markRanges } from './mark-ranges.ts';
import { readText, type PassageText } from './read-text.ts';
import stylesheet from './show-matches.css?url';
import { walkMatches } from './walk-matches.ts';

/** Marks on a report's page what was searched for, as the query means it, and lets the reader walk it. */
export async function showMatches(q: string): Promise<void> {
  const texts = readReport();
  const [found] = await Promise.all([findInReport(q, texts), loadStylesheet(stylesheet)]);
  if (!found) return;
  await walkMatches(
    q,
    texts.flatMap((text, index) => markRanges(text, found[index] ?? [])),
  );
}

/** Title and authors first, then the passages as the page has them. */
function readReport(): (PassageText & SearchedText)[] {
  const title = readText(...document.querySelectorAll('#title, .authors'));
  const passages = [...document.querySelectorAll('.prose .passage')];
  return [
    { ...title, place: 'title' },
    ...passages.map((passage) => ({
      ...readText(passage),
      place: passage.closest('.takeaways') ? ('takeaway' as const) : ('text' as const),
    })),
  ];
}
