import { expect, test } from 'vitest';
import { makeArchive } from './make-archive.ts';
import { openReportNamer } from './name-report.ts';

const nameReport = openReportNamer(makeArchive([]));
const roca = 'russian-offensive-campaign-assessment';

test.each([
  ['in the [January 27] Russian Offensive Campaign Assessment.', roca],
  ['Russian Offensive Campaign Assessment, [March 18] | Institute', roca],
  ['the Iran Update of [March 5] said', 'iran-update'],
  ['ISW-CTP’s [February 7] Iran Update says', 'iran-update'],
  ['the [September 24] ISW-CTP Iran Update says', 'iran-update'],
  ['confirming ISW’s [August 17] assessment.', 'isw'],
  ['contradicting ISW’s [August 10] campaign assessment', 'isw'],
  ['as ISW outlined in its [February 28] assessment', 'isw'],
  ['ISW will cover this in the [January 29] assessment.', 'isw'],
  ['As ISW assessed on [July 28], the', 'isw'],
  ['ISW had previously forecasted on [July 28] that', 'isw'],
  ['CTP-ISW noted on [March 2] that', 'isw'],
  ['the Institute for the Study of War (ISW) said on [Tuesday].', 'isw'],
  ['the Institute for the Study of War think tank, which tracks the front, said [Tuesday].', 'isw'],
  ['the takeaways of the ISW assessment dated [February 26]', 'isw'],
])('%s', (marked, expected) => {
  expect(named(marked)).toBe(expected);
});

test.each([
  'Officials reported on [July 28] that',
  'ISW reported that officials met on [July 28].',
  'the [January 27] report of the General Staff',
  'the IAEA’s [September 6] report on the plant',
  'ISW has not seen evidence of it since [July 28].',
  'THEISW assessed on [July 28]',
  '[July 28] was a Thursday.',
])('%s names no report', (marked) => {
  expect(named(marked)).toBeUndefined();
});

/** The series, or else the publisher, of the report that the words in brackets name. */
function named(marked: string): string | undefined {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const found = nameReport(text, start, marked.indexOf(']') - 1);
  return found && (found.series ?? found.publisher);
}
