import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLastMain } from './last-mains.ts';

let last: string;
beforeEach(async () => {
  last = await mkdtemp(join(tmpdir(), 'daybook-mains-'));
});
afterEach(() => rm(last, { recursive: true }));

const file = 'index.html';

/** The page that has a new frame, around what the last one had in its `main`. */
async function frame(html: string, lastPage: string, renamed = new Map<string, string>()) {
  await writeFile(join(last, file), lastPage);
  const mains = { files: new Set([file]), last, renamed };
  return withLastMain(Buffer.from(html), file, mains)?.toString();
}

test('a page has its new frame around its last main', async () => {
  const lastPage =
    '<h1>Old</h1><main class="a" id="main"><p>Łódź &lt;/main&gt;</p></main><p>Old</p>';
  expect(await frame('<h1>Né</h1><main class="b" id="main"> </main><p>Né</p>', lastPage)).toBe(
    '<h1>Né</h1><main class="b" id="main"><p>Łódź &lt;/main&gt;</p></main><p>Né</p>',
  );
});

test('assets that it names have their new names', async () => {
  const renamed = new Map([['a.abcd1234.js', 'a.zzzz1234.js']]);
  const lastPage = '<main id="main"><script src="/_astro/a.abcd1234.js"></script></main>';
  expect(await frame('<main id="main"></main>', lastPage, renamed)).toBe(
    '<main id="main"><script src="/_astro/a.zzzz1234.js"></script></main>',
  );
});

test('a page without a place for it has none', async () => {
  expect(await frame('<p>Moved.</p>', '<main id="main">Text.</main>')).toBeUndefined();
  expect(await frame('<main id="main"></main>', '<p>Moved.</p>')).toBeUndefined();
});
