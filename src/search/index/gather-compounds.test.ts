import { expect, test } from 'vitest';
import { gatherCompounds } from './gather-compounds.ts';

test.each([
  [
    'An Il-76 and a T-72B3 (not an Il-76M).',
    [
      ['il76', 'il 76', 1],
      ['il76m', 'il 76m', 1],
      ['t72b3', 't 72b3', 1],
    ],
  ],
  [
    'Roll-on/roll-off ferries, state-of-the-art; well‑known',
    [
      ['rolloff', 'roll off', 1],
      ['rollon', 'roll on', 1],
      ['stateoftheart', 'state of the art', 1],
      ['wellknown', 'well known', 1],
    ],
  ],
  ['The 10,000-strong crowd – and dashes—too; -5 and 3- or 4-day.', [['4day', '4 day', 1]]],
  ['Il-76 IL-76 il-76', [['il76', 'il 76', 3]]],
  ['', []],
])('%s', (text, compounds) => {
  const gatherer = gatherCompounds();
  gatherer.add(text);
  expect(gatherer.list()).toEqual(compounds);
});
