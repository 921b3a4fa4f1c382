import { expect, test } from 'vitest';
import { listAliases } from './list-aliases.ts';

test('every spelling has the others of its group, as the register writes them', () => {
  expect(
    listAliases([
      ['Kyiv', 'Kiev', 'Київ'],
      ['MoD', "Ministry of Defence's"],
      ['Il-76', 'Il 76'],
    ]),
  ).toEqual([
    ['kiev', ['Kyiv', 'Київ']],
    ['kyiv', ['Kiev', 'Київ']],
    ['ministry of defence', ['MoD']],
    ['mod', ["Ministry of Defence's"]],
    ['киів', ['Kyiv', 'Kiev']],
  ]);
});
