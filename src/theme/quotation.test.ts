import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { quotationOf } from './quotation.ts';

test.each([
  [
    'a paragraph with marks and outlets beside it',
    '<div class="passage"><a class="permalink">3</a><p>The water <em>rose</em>.<small class="sidenote" hidden aria-hidden="true">1 t.me</small><sup class="ref"><a>1</a></sup>\n It fell.</p></div>',
    'The water rose. It fell.',
  ],
  [
    'an item without the items below it',
    '<li class="passage"><a class="permalink">3</a><p>Above.</p><ul><li class="passage"><p>Below.</p></li></ul></li>',
    'Above.',
  ],
  [
    'a paragraph that is being cited',
    '<div class="passage"><p>Words.</p><div class="cite-passage">Panel</div></div>',
    'Words.',
  ],
])('%s', (_name, html, text) => {
  const passage = parseHTML(`<body>${html}</body>`).document.querySelector('.passage');
  if (!passage) throw new Error('no passage');
  expect(quotationOf(passage)).toBe(text);
});
