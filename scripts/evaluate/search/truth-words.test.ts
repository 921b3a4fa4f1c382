import { expect, test } from 'vitest';
import { truthWords } from './truth-words.ts';

test.each([
  ['The Harbour, at Noon', ['the', 'harbour', 'at', 'noon']],
  ['T-72B3 and Il–76', ['t', '72b3', 'and', 'il', '76']],
  ['either/or', ['either', 'or']],
  ['the crane’s hook', ['the', 'crane', 'hook']],
  ["Nevel's'ke", ['nevelske']],
  ['the dockers’ strike', ['the', 'dockers', 'strike']],
  ['Dobrovillʼya', ['dobrovillya']],
  ['Rückkehr nach Łódź', ['ruckkehr', 'nach', 'lodz']],
  ['Авдіївка', ['авдіівка']],
  ['U.S. aid at 5 p.m.', ['us', 'aid', 'at', '5', 'pm']],
  ['$1.7 billion', ['1·7', 'billion']],
  ['1,700 of 12,345,678', ['1700', 'of', '12345678']],
  ['1,75 or 1.75km', ['1·75', 'or', '1·75km']],
  ['soft\u00ADly and ﬁnely', ['softly', 'and', 'finely']],
  ['“quoted” … (bracketed)', ['quoted', 'bracketed']],
  ['2024.The end', ['2024', 'the', 'end']],
  ['— !', []],
])('%s', (text, words) => expect(truthWords(text)).toEqual(words));
