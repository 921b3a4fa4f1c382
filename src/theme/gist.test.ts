import { expect, test } from 'vitest';
import { parseDay } from '../report/day.ts';
import { parseReport } from '../report/parse-report.ts';
import { gistOf, shorten } from './gist.ts';
import { splitTitle } from './title.ts';

function gist(title: string, body: string, limit?: number): string {
  const text = `---\nkind: assessment\ntitle: "${title}"\nday: 2022-03-01\ndayFrom: title\nseries: iran-update\npublisher: isw\nlang: en\nextent: digest\n---\n\n${body}\n`;
  const { report } = parseReport('reports/2022/2022-03-01-iran-update.md', text);
  if (!report) throw new Error('the report must parse');
  return gistOf(report, limit);
}

test.each([
  ['Assessment, March 1, 2022', 'Assessment', 'March 1, 2022'],
  ['Assessment, March 1', 'Assessment', 'March 1'],
  ['Assessment: March 1, 2022', 'Assessment', 'March 1, 2022'],
  ['ASSESSMENT, MARCH 1', 'ASSESSMENT', 'MARCH 1'],
  ['Assessment, March 11', 'Assessment, March 11', undefined],
  ['Assessment, March 2', 'Assessment, March 2', undefined],
  ['Initial Assessment', 'Initial Assessment', undefined],
])('parts the title %s', (title, name, date) => {
  const day = parseDay('2022-03-01');
  expect(day && splitTitle(title, day)).toEqual(date ? { name, date } : { name });
});

test('a report with a title of its own is known by it', () => {
  expect(gist('Initial Assessment', '## Key Takeaways\n\n- One.')).toBe('Initial Assessment');
});

test('a report of a series is known by its first takeaway', () => {
  expect(gist('Update, March 1', 'Opening.\n\n## Key Takeaways\n\n- One.\n- Two.')).toBe('One.');
});

test('without takeaways it is known by its first sentence, standing text apart', () => {
  const body = '<!-- boilerplate -->\n\nClick here.\n\nThe first. The second.';
  expect(gist('Update, March 1', body)).toBe('The first.');
});

test('a report of nothing but standing text is known by its title', () => {
  expect(gist('Update, March 1', '<!-- boilerplate -->\n\nClick here.')).toBe('Update, March 1');
});

test.each([
  ['short enough', 12, 'short enough'],
  ['one two three', 8, 'one two…'],
  ['one, two', 5, 'one…'],
  ['unbreakable', 5, 'unbre…'],
])('shortens %s to %d', (text, limit, short) => {
  expect(shorten(text, limit)).toBe(short);
});
