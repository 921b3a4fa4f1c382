import type { Day } from '../../report/day.ts';
import { passageIdOf } from '../../report/passage-id.ts';
import type { IndexedPassage, IndexedReport } from './indexed-report.ts';

/** A report for tests, titled by its day. */
export function sampleReport(
  day: string,
  passages: readonly (Partial<IndexedPassage> & { text: string })[],
): IndexedReport {
  const title = `Survey, ${day}`;
  const all = [{ text: title, id: '' as const }, ...passages];
  return {
    url: `/${day.replaceAll('-', '/')}/survey/`,
    hash: all.map(({ text }) => text).join('\n'),
    title,
    day: day as Day,
    publisher: 'office',
    series: 'survey',
    words: all.reduce((sum, { text }) => sum + text.split(' ').length, 0),
    passages: all.map((passage) => ({
      id: passageIdOf(passage.text, new Set()),
      section: '',
      takeaway: false,
      boilerplate: false,
      outlets: [],
      ...passage,
    })),
  };
}
