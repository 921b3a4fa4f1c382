import { expect, test } from 'vitest';
import { blockLength } from '../format/bundle-files.ts';
import { joiner } from '../words.ts';
import { layOutRecord } from './lay-out-record.ts';
import { sampleReport } from './sample-report.ts';
import { WordNumbers } from './word-numbers.ts';

test('every passage begins a block, with its marks behind its words', () => {
  const numbers = new WordNumbers();
  const record = layOutRecord(
    sampleReport('2024-03-02', [
      {
        text: 'Ferries stopped – for $1.7 million.',
        takeaway: true,
        outlets: ['t.me/harbour', 'T.me/Harbour', 'news.example'],
      },
      { text: '* * *' },
      { text: 'Nothing moved.', boilerplate: true },
    ]),
    numbers,
  );
  const words = [...numbers.words].map((word) => word.replaceAll(joiner, '_'));
  expect(record.blocks).toEqual([1, 1, 1, 1]);
  expect(record.words.map((own) => own.map((number) => words[number - 1]))).toEqual([
    ['survey', '2024', '03', '02', '_title'],
    [
      ...['ferries', 'stopped', 'for', '1_7', 'million'],
      ...['_takeaway', '_source_t_me_harbour', '_source_news_example'],
    ],
    [],
    ['nothing', 'moved'],
  ]);
});

test.each([
  [blockLength, 1],
  [blockLength + 1, 2],
  [3 * blockLength, 3],
])('%i words take %i blocks', (count, blocks) => {
  const text = Array(count).fill('word').join(' ');
  const record = layOutRecord(
    sampleReport('2024-03-02', [{ text }, { text: 'End.' }]),
    new WordNumbers(),
  );
  expect(record.blocks).toEqual([1, blocks, 1]);
});
