import { expect, test } from 'vitest';
import { readByline } from './byline.ts';

test.each([
  ['Ann Berg, Carl D. Evans, and Frida Holm', ['Ann Berg', 'Carl D. Evans', 'Frida Holm']],
  ['Ann Berg and Carl Evans with Frida Holm', ['Ann Berg', 'Carl Evans', 'Frida Holm']],
  ['By Ann Berg', ['Ann Berg']],
  ['Key Takeaways', undefined],
  ['March 3, 5:00 pm ET', undefined],
  ['Ann Berg said that it rained.', undefined],
])('%s', (line, names) => {
  expect(readByline(line)).toEqual(names);
});
