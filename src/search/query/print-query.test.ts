import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { quoteWords, replaceWord, toggleForm, withoutParts } from './print-query.ts';
import type { Clause, Query, Term } from './query.ts';
import { readParts, type Part } from './read-parts.ts';

/** What a query means, wherever its terms stand. */
function meaningOf({ all, none, filters }: Pick<Query, 'all' | 'none' | 'filters'>): unknown {
  const plain = ({ start: _start, end: _end, ...term }: Term) => term;
  const clauses = all.map((clause: Clause) =>
    clause.type === 'any'
      ? clause.terms.map(plain)
      : [plain(clause.left), clause.distance, plain(clause.right)],
  );
  return [clauses, none.map(plain), filters];
}

function partAt(text: string, written: string): { start: number; end: number } {
  const start = text.indexOf(written);
  return { start, end: start + written.length };
}

test.each([
  ['a b c', 'b', 'a c'],
  ['a  b   c', 'b', 'a  c'],
  ['a b', 'b', 'a'],
  ['a b', 'a', 'b'],
  ['a', 'a', ''],
  ['a, b, c', 'b', 'a, , c'],
  ['Kursk “air defense” -drill', '“air defense”', 'Kursk -drill'],
  ['a OR b c', 'a OR b', 'c'],
  ['a near/3 b near/4 c d', 'a near/3 b near/4 c', 'd'],
  ['x OR -a OR b', '-a', 'x b'],
  ['OR a b', 'a', 'b'],
  ['a OR', 'a', ''],
  ['(a OR b) c', 'a OR b', 'c'],
  ['(a b) c', 'b', '(a) c'],
  ['x"a b"y', '"a b"', 'x y'],
  ['"x"a -b', 'a', '"x" -b'],
  ['- a -b', 'a', '- -b'],
  ['shelling January 26, 2024 x', 'January 26, 2024', 'shelling x'],
  ['a NOT b c', 'NOT b', 'a c'],
  ['"air defense"-related', '"air defense"', 'related'],
])('%s without %s', (text, part, rest) => {
  const [wanted] = readParts(text).parts.filter(({ start }) => start === text.indexOf(part));
  expect(wanted && withoutParts(text, [wanted])).toBe(rest);
});

const word = fc.constantFrom(
  'alpha',
  'Il-76',
  '"air defense"',
  '“Kursk”',
  'mobiliz*',
  'title:drill',
  '"x"',
  'U.S.',
  '$1.7 billion',
);
const written = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: word },
      word.map((each) => `-${each}`),
      word.map((each) => `NOT ${each}`),
      fc.constantFrom(
        'OR',
        '|',
        'near/5',
        'AND',
        '(',
        ')',
        'kind:wire',
        'since:2023-05',
        'January 26, 2024',
        'publisher:',
        '-',
        '- ,',
      ),
    ),
    { maxLength: 12 },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom(' ', '  ', ', ', '\n'), {
        minLength: pieces.length,
        maxLength: pieces.length,
      })
      .map((gaps) => pieces.map((piece, index) => piece + gaps[index]).join('')),
  );

test('taking a part out takes out just that', () => {
  const unplaced = (text: string, left?: Part) =>
    JSON.parse(
      JSON.stringify(
        readParts(text).parts.filter(({ start }) => start !== left?.start),
        (key, value: unknown) => (/^(?:start|end|reach)$/.test(key) ? undefined : value),
      ),
    ) as unknown;
  fc.assert(
    fc.property(written, (text) => {
      for (const part of readParts(text).parts)
        expect(unplaced(withoutParts(text, [part]))).toEqual(unplaced(text, part));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a kind:wire since:2024 b', 'a b'],
  ['kind:wire OR since:2024 b', 'b'],
  ['kind:wire b OR since:2024', 'b'],
  ['a', 'a'],
])('%s without its filters', (text, rest) => {
  const filters = readParts(text).parts.filter((part) => part.type === 'filter');
  expect(withoutParts(text, filters)).toBe(rest);
});

test.each([
  ['Avdeevka raid', 'Avdeevka', 'avdiivka', 'avdiivka raid'],
  ['-title:"old avdeevka raid", x', 'avdeevka', 'avdiivka', '-title:"old avdiivka raid", x'],
  ['Il-67', '67', '76', 'Il-76'],
  ['1.8', '1.8', '1\uA78F7', '1.7'],
  ['il67', 'il67', 'il 76', 'il-76'],
  ['a b', 'c', 'd', 'a b'],
])('in %s, %s replaced by %s', (text, old, by, replaced) => {
  const { all, none } = parseQuery(text);
  const terms = [...none, ...all.flatMap((clause) => (clause.type === 'any' ? clause.terms : []))];
  const [term = { start: 0, end: text.length }] = terms;
  expect(replaceWord(text, term, old, by)).toBe(replaced);
});

test.each([
  ['Kyiv raid', 'kyiv', '"Kyiv" raid'],
  ['Kyiv raid "Kyiv" OR Kyiv', 'kyiv', '"Kyiv" raid "Kyiv" OR "Kyiv"'],
  ['-Kyiv title:Kyiv NOT Kyiv', 'kyiv', '-"Kyiv" title:"Kyiv" NOT "Kyiv"'],
  ['the Ministry of Defense said', 'ministry of defense', 'the "Ministry of Defense" said'],
  ['ministry OR of defense', 'ministry of defense', 'ministry OR of defense'],
  ['Ministry, of defense', 'ministry of defense', 'Ministry, of defense'],
  ['a a a', 'a a', 'a "a a"'],
  ['Il-76 crash', 'il 76', '"Il-76" crash'],
  ['attack*', 'attack', '"attack*"'],
  ['--drill', 'drill', '"--drill"'],
])('%s with %s in quotes', (text, words, quoted) => {
  expect(quoteWords(text, words)).toBe(quoted);
});

test('words in quotes mean themselves and nothing else', () => {
  fc.assert(
    fc.property(written, (text) => {
      const quoted = parseQuery(quoteWords(text, 'alpha'));
      const exact = (term: Term) =>
        term.words.join() === 'alpha' ? { ...term, exact: true } : term;
      const query = parseQuery(text);
      const all = query.all.map((clause): Clause =>
        clause.type === 'any'
          ? { ...clause, terms: clause.terms.map(exact) }
          : { ...clause, left: exact(clause.left), right: exact(clause.right) },
      );
      expect(meaningOf(quoted)).toEqual(meaningOf({ ...query, all, none: query.none.map(exact) }));
    }),
  );
});

test.each([
  ['attack Kursk', 'attack', 'attacks', 'attack OR attacks Kursk'],
  ['attack OR attacks Kursk', 'attack', 'attacks', 'attack Kursk'],
  ['attack OR attacks Kursk', 'attacks', 'attack', 'attacks Kursk'],
  ['attack, Kursk', 'attack', 'attacks', 'attack OR attacks, Kursk'],
  ['raid OR attack', 'attack', 'attacks', 'raid OR attack OR attacks'],
  ['title:attack', 'title:attack', 'attacks', 'title:attack OR title:attacks'],
  ['"attack"', '"attack"', 'attacks', '"attack" OR "attacks"'],
  ['"attack', '"attack', 'attacks', undefined],
  ['-attack', '-attack', 'attacks', undefined],
  ['attack near/5 Kursk', 'attack', 'attacks', undefined],
  ['"air attack"', '"air attack"', 'attacks', undefined],
])('%s: to %s add %s, or take it out', (text, term, form, toggled) => {
  expect(toggleForm(text, partAt(text, term), form)).toBe(toggled);
});

test('a form added and taken out again leaves the query as typed', () => {
  fc.assert(
    fc.property(written, (text) => {
      for (const part of readParts(text).parts) {
        if (part.type !== 'any') continue;
        for (const term of part.terms) {
          const added = toggleForm(text, term, 'added');
          if (added !== undefined) expect(toggleForm(added, term, 'added')).toBe(text);
        }
      }
    }),
  );
});
