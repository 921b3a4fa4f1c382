import { expect, test } from 'vitest';
import { blockLength } from '../format/bundle-files.ts';
import { joiner } from '../words.ts';
import { layOutRecord } from './lay-out-record.ts';
import { sampleReport } from './sample-report.ts';

/** Words as Pagefind counts them, by the number of the block and of the word in it. */
function show(content: string): string[] {
  return content
    .split(' ')
    .map((word, position) => ({
      word,
      place: `${Math.floor(position / blockLength)}/${position % blockLength}`,
    }))
    .filter(({ word }) => word !== '-')
    .map(({ word, place }) => `${place} ${word.replaceAll(joiner, '_')}`);
}

test('every passage begins a block, with its marks behind its words', () => {
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
  );
  expect(record).toMatchObject({ words: 5 + 8 + 0 + 2, blocks: [1, 1, 1, 1] });
  expect(record.content.split(' ')).toHaveLength(4 * blockLength);
  expect(show(record.content)).toEqual([
    '0/0 survey',
    '0/1 2024',
    '0/2 03',
    '0/3 02',
    '0/4 _title',
    '1/0 ferries',
    '1/1 stopped',
    '1/2 for',
    '1/3 1_7',
    '1/4 million',
    '1/5 _takeaway',
    '1/6 _source_t_me_harbour',
    '1/7 _source_news_example',
    '3/0 nothing',
    '3/1 moved',
  ]);
});

test.each([
  [blockLength, 1],
  [blockLength + 1, 2],
  [3 * blockLength, 3],
])('%i words take %i blocks', (count, blocks) => {
  const text = Array(count).fill('word').join(' ');
  const record = layOutRecord(sampleReport('2024-03-02', [{ text }, { text: 'End.' }]));
  expect(record.blocks).toEqual([1, blocks, 1]);
  expect(show(record.content).at(-1)).toBe(`${1 + blocks}/0 end`);
});
