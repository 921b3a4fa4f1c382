import { expect, test } from 'vitest';
import { drawPreview } from './preview-image.ts';
import { renderPng } from './render-png.ts';

const preview = {
  title: 'Sample Assessment of <Everything> & More',
  text: "A river's report.",
  foot: 'Institute',
};

test('an image has its size, and is the same each time', async () => {
  const svg = await drawPreview(preview);
  expect(svg).toBe(await drawPreview(preview));
  const png = await renderPng(svg);
  expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  expect(await renderPng(svg)).toEqual(png);
});

test('words are drawn, never written as markup', async () => {
  const svg = await drawPreview(preview);
  expect(svg).not.toMatch(/<text|<Everything>/);
  expect(svg).toContain('<title>Sample Assessment of &lt;Everything&gt; &amp; More</title>');
});
