import { expect, test } from 'vitest';
import { isMarkedAs } from './deep-links.ts';

test.each([
  ['harbour cranes', 'Harbour the cranes', true],
  ['harbour cranes', 'harbour harbour', false],
  ['Il-76', 'Il-76', true],
  ['Il-76', 'Il76', true],
  ['Il76', 'Il-76', true],
  ['Il-76', '76', false],
  ['Il-76', 'Il 7', false],
  ['harbour have', 'harbour', true],
  ['harbour have', 'have', false],
  ['have', 'harbour', false],
  ['"old harbour"', 'old harbour old harbour', true],
  ['"old harbour"', 'old harbour old', false],
  ['"old harbour"', 'harbour old', false],
  ['harb*', 'harbour harbours', true],
  ['harb*', 'harbour crane', false],
])('%s, marked: %s', (q, marked, expected) => expect(isMarkedAs(q, marked)).toBe(expected));
