import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSizes } from '../format/gzip-sizes.ts';
import type { TextPack } from '../format/text-pack.ts';
import { packTexts } from './pack-texts.ts';
import { sampleReport } from './sample-report.ts';

const long = 'The harbour is closed. '.repeat(200);

test('packs hold whole passages, and can be cut out by their bytes', () => {
  const report = sampleReport('2024-03-02', [
    { text: 'Short.', section: 'Harbour' },
    { text: long },
    { text: long },
    { text: 'End.' },
  ]);
  const { bytes, sizes } = packTexts(report);
  const read: TextPack[] = [];
  let start = 0;
  for (const length of readSizes(sizes)) {
    const bytesOfPack = bytes.subarray(start, start + length);
    read.push(JSON.parse(gunzipSync(bytesOfPack).toString()) as TextPack);
    start += length;
  }
  expect(start).toBe(bytes.length);
  expect(read.map(({ passages }) => passages.map(({ number }) => number))).toEqual([
    [0, 1],
    [2, 3],
    [4],
  ]);
  expect(read[0]).toMatchObject({
    url: '/2024/03/02/survey/',
    title: 'Survey, 2024-03-02',
    passages: [{ number: 0, id: '', text: 'Survey, 2024-03-02' }, { section: 'Harbour' }],
  });
});
