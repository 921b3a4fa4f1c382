import { expect, test } from 'vitest';
import { listAliases } from './list-aliases.ts';

test('every spelling has the others of its group, in the words of the index', () => {
  expect(
    listAliases([
      ['Kyiv', 'Kiev', 'Київ'],
      ['MoD', "Ministry of Defence's"],
      ['Il-76', 'Il 76'],
    ]),
  ).toEqual([
    ['kiev', ['kyiv', 'київ']],
    ['kyiv', ['kiev', 'київ']],
    ['ministry of defence', ['mod']],
    ['mod', ['ministry of defence']],
    ['київ', ['kyiv', 'kiev']],
  ]);
});
