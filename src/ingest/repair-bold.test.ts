import { expect, it } from 'vitest';
import { repairBold } from './repair-bold.ts';

it.each([
  ['**See****here****for a map**', '**See here for a map**'],
  ['**Our notes are****here****.**', '**Our notes are here.**'],
  ['**The bridge fell.[1] **It rose again.', '**The bridge fell.[1]** It rose again.'],
  ['**Toplines.**The bridge fell.', '**Toplines.** The bridge fell.'],
  ['** _North_****_(_ Goal: hold)**', '**_North_ (Goal: hold)**'],
  ['A **bold** word', 'A **bold** word'],
  ['***both*** kinds', '***both*** kinds'],
  ['An odd ** sign', 'An odd ** sign'],
])('repairs %j', (line, expected) => {
  expect(repairBold(line)).toBe(expected);
  expect(repairBold(expected)).toBe(expected);
});
