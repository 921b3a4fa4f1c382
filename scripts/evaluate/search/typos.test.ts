import { expect, test } from 'vitest';
import { isOneEdit } from './typos.ts';

test.each([
  ['harbor', 'harbour', true],
  ['harbouur', 'harbour', true],
  ['harbpur', 'harbour', true],
  ['hrabour', 'harbour', true],
  ['arbour', 'harbour', true],
  ['harbou', 'harbour', true],
  ['harbour', 'harbour', false],
  ['hrbaour', 'harbour', false],
  ['harbors', 'harbour', false],
])('%s for %s', (typo, word, expected) => expect(isOneEdit(typo, word)).toBe(expected));
