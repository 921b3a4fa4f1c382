import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '../../report/day.ts';
import { readDates, type NamedDate } from './find-mentions.ts';
import { readRelativeDays } from './read-relative-days.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
};

/** What a text names, each as its words and what they mean. */
function read(text: string, found: readonly NamedDate[]): string[] {
  return found.map(({ start, end, reading }) => {
    const meant =
      'day' in reading
        ? reading.day
        : 'month' in reading
          ? reading.month
          : 'ambiguous' in reading
            ? '?'
            : 'impossible';
    return `${text.slice(start, end)} = ${meant}`;
  });
}

const readOn = (report: string, text: string) => read(text, readDates(text, day(report)));

describe('a date in a text', () => {
  test.each([
    // The latest such day, up to three days ahead
    ['Shelling went on overnight on January 25.', ['January 25 = 2024-01-25']],
    ['The January 27 assessment will follow.', ['January 27 = 2024-01-27']],
    ['Talks begin on January 29.', ['January 29 = 2024-01-29']],
    ['A column passed on December 30.', ['December 30 = 2023-12-30']],
    ['A bridge fell on October 4.', ['October 4 = 2023-10-04']],
    // As people write it
    ['It was 25 January.', ['25 January = 2024-01-25']],
    ['It was the 25th of January 2023.', ['25th of January 2023 = 2023-01-25']],
    ['As of Jan. 25, 2023, nothing.', ['Jan. 25, 2023 = 2023-01-25']],
    ['Since Sept. 3 nothing.', ['Sept. 3 = 2023-09-03']],
    ['On January 25th it rained.', ['January 25th = 2024-01-25']],
    ['On 2023-12-24 it rained.', ['2023-12-24 = 2023-12-24']],
    ['ON JANUARY 25 IT RAINED', ['JANUARY 25 = 2024-01-25']],
    ['In December 2023 it rained.', ['December 2023 = 2023-12']],
    ['It rained in late December 2023.', ['late December 2023 = 2023-12']],
    // Several at once
    ['On January 24 and 25 it rained.', ['January 24 = 2024-01-24', '25 = 2024-01-25']],
    ['From January 22-24 it rained.', ['January 22 = 2024-01-22', '24 = 2024-01-24']],
    [
      'On January 22, 23, and 24 it rained.',
      ['January 22 = 2024-01-22', '23 = 2024-01-23', '24 = 2024-01-24'],
    ],
    ['On 22 and 23 January it rained.', ['22 = 2024-01-22', '23 January = 2024-01-23']],
    [
      'Between November 9 and December 1, 2022, it rained.',
      ['November 9 = 2022-11-09', 'December 1, 2022 = 2022-12-01'],
    ],
    [
      'Between December 9 and January 1, 2023, it rained.',
      ['December 9 = 2022-12-09', 'January 1, 2023 = 2023-01-01'],
    ],
    [
      'It rained in 2022, including March 3, May 4, and June 5.',
      ['March 3 = 2022-03-03', 'May 4 = 2022-05-04', 'June 5 = 2022-06-05'],
    ],
    ['In July and August 2022 it rained.', ['July = 2022-07', 'August 2022 = 2022-08']],
    [
      'The fair runs from January 25 to February 9.',
      ['January 25 = 2024-01-25', 'February 9 = 2024-02-09'],
    ],
    // A year that stands elsewhere in the passage
    [
      'It fell on May 7, 2021. The May 7 fall was the first.',
      ['May 7, 2021 = 2021-05-07', 'May 7 = 2021-05-07'],
    ],
    [
      'It fell on May 7, 2021, and on May 7, 2022. The May 7 fall was small.',
      ['May 7, 2021 = 2021-05-07', 'May 7, 2022 = 2022-05-07', 'May 7 = ?'],
    ],
    ['It fell in May last year.', ['May = 2023-05']],
    // Months without a year
    ['It fell in December.', ['December = 2023-12']],
    ['The port froze in mid-December.', ['mid-December = 2023-12']],
    ['They plan to vote in March.', ['March = 2024-03']],
    ['Voting in March.', ['March = ?']],
    // What is to come, where a word says so
    ['They will vote on March 15.', ['March 15 = 2024-03-15']],
    ['The deadline is no later than April 1.', ['April 1 = 2024-04-01']],
    ['Nobody has crossed since March 15.', ['March 15 = 2023-03-15']],
    ['The March 15 decree bars them.', ['March 15 = 2023-03-15']],
    ['The parade of March 15 is famous.', ['March 15 = ?']],
    // Events that are known by their day
    ['A base hit in the October 7 War burned.', ['October 7 = 2023-10-07']],
    // Days that no calendar has
    ['It fell on February 30.', ['February 30 = impossible']],
    ['It fell on February 29, 2023.', ['February 29, 2023 = impossible']],
    ['It fell on June 31.', ['June 31 = impossible']],
  ])('%s', (text, expected) => {
    expect(readOn('2024-01-26', text)).toEqual(expected);
  });

  test.each([
    ['A ship sank on February 29.', '2024-03-01', ['February 29 = 2024-02-29']],
    ['A ship sank on February 29.', '2022-03-01', ['February 29 = ?']],
    ['A ship sank on December 31.', '2024-01-01', ['December 31 = 2023-12-31']],
    ['A ship sails on January 2.', '2023-12-31', ['January 2 = 2024-01-02']],
    ['Bases hit in the October 7 War burned.', '2026-03-10', ['October 7 = 2023-10-07']],
  ])('%s (%s)', (text, report, expected) => {
    expect(readOn(report, text)).toEqual(expected);
  });

  test.each([
    ['On January 25, 12 drones fell.', ['January 25 = 2024-01-25']],
    ['From January 25 to approximately 30 guns.', ['January 25 = 2024-01-25']],
    ['At 14:25 January closed.', []],
    ['On January 25.5 units fell.', []],
    ['In December 12,000 left.', ['December = 2023-12']],
    ['They may march in step; June Smith and Mar-a-Lago stay.', []],
    ['August Smith met April Jones.', []],
    ['The 20 January 25 files', ['January 25 = 2024-01-25']],
    ['The market and the mayor of 1999 decided.', []],
  ])('%s: takes no number for a date', (text, expected) => {
    expect(readOn('2024-01-26', text)).toEqual(expected);
  });
});

describe('a weekday in a wire report', () => {
  // January 26, 2024, is a Friday.
  test.each([
    ['Officials said on Tuesday that it rained.', ['Tuesday = 2024-01-23']],
    ['Officials said Friday that it rained.', ['Friday = 2024-01-26']],
    ['It rained on Saturday.', ['Saturday = 2024-01-20']],
    ['It rained yesterday.', ['yesterday = 2024-01-25']],
    ['It will rain on Monday.', ['Monday = ?']],
    ['It rained last Monday.', ['Monday = ?']],
    ['“It rained yesterday,” he said.', ['yesterday = ?']],
    ['"It rained on Monday," he said.', ['Monday = ?']],
    ['“It rained,” he said on Monday.', ['Monday = 2024-01-22']],
    ['It rained on Tuesday, January 23, and on Palm Sunday.', []],
    ['The Sunday Times is out every Monday.', []],
  ])('%s', (text, expected) => {
    expect(read(text, readRelativeDays(text, day('2024-01-26')))).toEqual(expected);
  });
});
