import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joiner } from '../words.ts';
import { parseQuery } from './parse-query.ts';
import { printRemark } from './print-remark.ts';
import type { Filters, Query, Term } from './query.ts';

/** Clauses as `a OR b`, `a near/3 b`, `-a`; words written in quotes in quotes, other words in a row in brackets. */
function show({ all, none, filters }: Query): string {
  const clauses = all.map((clause) =>
    clause.type === 'any'
      ? clause.terms.map(showTerm).join(' OR ')
      : `${showTerm(clause.left)} near/${clause.distance} ${showTerm(clause.right)}`,
  );
  return [...clauses, ...none.map((term) => `-${showTerm(term)}`), ...showFilters(filters)].join(
    ' + ',
  );
}

function showTerm({ words, exact, prefix, field }: Term): string {
  const text = `${words.join(' ').replaceAll(joiner, '_')}${prefix ? '*' : ''}`;
  const quoted = exact ? `"${text}"` : words.length > 1 ? `(${text})` : text;
  return field ? `${field}:${quoted}` : quoted;
}

function showFilters({ from, to, ...lists }: Filters): string[] {
  const values = Object.entries(lists).flatMap(([name, each]) =>
    each.map((value) => `${name}=${value}`),
  );
  return from || to ? [...values, `${from ?? ''}..${to ?? ''}`] : values;
}

describe('what is understood without a remark', () => {
  test.each([
    // Words.
    ['', ''],
    ['   ', ''],
    ['Russian forces', 'russian + forces'],
    ['Russia’s U.S. 1,234 façade', 'russia + us + 1234 + facade'],
    ['Il-76 T‑72B3 234th il76', '(il 76) + (t 72b3) + 234th + il76'],
    ['$1.7 billion', '(1_7 billion)'],
    ['1.7 billion rubles', '(1_7 billion) + rubles'],
    ['60 percent, 5-million losses', '(60 percent) + (5 million) + losses'],
    ['1.7 billions', '1_7 + billions'],
    ['a 5-million-strong army', 'a + (5 million strong) + army'],
    ['Moscow,Kyiv;Minsk', 'moscow + kyiv + minsk'],
    ['24/7 AT&T', '(24 7) + (at t)'],
    ['at 12:30', 'at + (12 30)'],
    ['word - other – and — more -- x', 'word + other + and + more + x'],
    ['or and not near', 'or + and + not + near'],
    ['💥 “” "" …', ''],
    ['💥 strike', 'strike'],
    ['\u202Eword\u200F \u0000-drill\u0007', 'word + -drill'],
    ['Авдіївка', 'авдіівка'],
    ['(Kursk)', 'kursk'],
    // Phrases.
    ['"air defense" regions', '"air defense" + regions'],
    ['regions “air defense” units', 'regions + "air defense" + units'],
    ['„air defense“ «air defense»', '"air defense" + "air defense"'],
    ['"air', '"air"'],
    ['regions "air def', 'regions + "air def"'],
    ['"air" defense"', '"air" + defense'],
    ['a"b c"d', 'a + "b c" + d'],
    ['"OR" "2024-01-26" "January 26 2024" "-x"', '"or" + "2024 01 26" + "january 26 2024" + "x"'],
    // Left out.
    ['Kursk -drill', 'kursk + -drill'],
    ['−drill –drill', '-drill + -drill'],
    ['-"air defense" -Il-76', '-"air defense" + -(il 76)'],
    ['a,-b', 'a + -b'],
    ['--drill —drill', 'drill + drill'],
    ['Kursk NOT drill', 'kursk + -drill'],
    ['NOT "air defense"', '-"air defense"'],
    ['Kursk AND drill', 'kursk + drill'],
    // Alternatives.
    ['a OR b', 'a OR b'],
    ['a OR b OR "c d" e', 'a OR b OR "c d" + e'],
    ['a | b|c || d', 'a OR b OR c OR d'],
    ['x a OR b y', 'x + a OR b + y'],
    ['(a OR b) c', 'a OR b + c'],
    ['"a"OR"b" OR"c"', '"a" OR "b" OR "c"'],
    ['a OR', 'a'],
    ['title:a OR takeaway:b', 'title:a OR takeaway:b'],
    // Beginnings.
    ['attack*', 'attack*'],
    ['"air def*" Il-76*', '"air def*" + (il 76*)'],
    ['mobiliz*, mobiliz*.', 'mobiliz* + mobiliz*'],
    ['*', ''],
    // Near.
    ['a near/10 b', 'a near/10 b'],
    ['a NEAR/3 "b c" Near/5 d', 'a near/3 "b c" + "b c" near/5 d'],
    ['a near/999 b c', 'a near/999 b + c'],
    ['a near b', 'a + near + b'],
    ['a near/5', 'a'],
    // Fields.
    ['title:word title:"a phrase" TITLE:pre*', 'title:word + title:"a phrase" + title:pre*'],
    ['takeaway:Il-76 -title:drill', 'takeaway:(il 76) + -title:drill'],
    ['title:$1.7 billion', 'title:(1_7 billion)'],
    ['publisher:isw publisher:"Kyiv Post"', 'publishers=isw + publishers=kyiv-post'],
    ['series:Iran-Update series:“Special Report”', 'series=iran-update + series=special-report'],
    ['kind:wire kind:Assessments kind:"wire report"', 'kinds=wire + kinds=assessment'],
    ['source:t.me/Rybar', 'sources=t.me/rybar'],
    ['source:https://t.me/s/rybar/5512?single', 'sources=t.me/rybar'],
    ['source:www.suspilne.media/news/1', 'sources=suspilne.media'],
    ['source:"twitter.com/x_y"', 'sources=x.com/x_y'],
    ['source:https://web.archive.org/web/2024/https://www.example.org/a', 'sources=example.org'],
    ['source:m.facebook.com/someone?x', 'sources=facebook.com/someone'],
    ['source:t.me', 'sources=t.me'],
    ['source:rybar', 'sources=rybar'],
    ['https://t.me/rybar/5512', 'sources=t.me/rybar'],
    // Days.
    ['2024-01-26', '2024-01-26..2024-01-26'],
    ['shelling 2024-01', 'shelling + 2024-01-01..2024-01-31'],
    ['2024-01..2024-03', '2024-01-01..2024-03-31'],
    ['2024-01…2024-02', '2024-01-01..2024-02-29'],
    ['2023..2024-01-26', '2023-01-01..2024-01-26'],
    ['2024..', '2024-01-01..'],
    ['..2024-03', '..2024-03-31'],
    ['since:2024-01', '2024-01-01..'],
    ['after:2024-01 after:2024-01-26', '2024-02-01..'],
    ['before:2024-02-01', '..2024-01-31'],
    ['until:2024-02', '..2024-02-29'],
    ['on:2024-01-26', '2024-01-26..2024-01-26'],
    ['on:"January 26, 2024"', '2024-01-26..2024-01-26'],
    ['since:"March 2024"', '2024-03-01..'],
    ['on:2024', '2024-01-01..2024-12-31'],
    ['since:2024-01 before:2024-03', '2024-01-01..2024-02-29'],
    ['2024-01 2024-01-10..', '2024-01-10..2024-01-31'],
    ['January 26 2024', '2024-01-26..2024-01-26'],
    ['january 26, 2024', '2024-01-26..2024-01-26'],
    ['26 January 2024', '2024-01-26..2024-01-26'],
    ['Jan. 26, 2024', '2024-01-26..2024-01-26'],
    ['Sept 5th 2022', '2022-09-05..2022-09-05'],
    ['the 1st of May 2022', 'the + 2022-05-01..2022-05-01'],
    ['Friday, January 26, 2024', '2024-01-26..2024-01-26'],
    ['February 29 2024', '2024-02-29..2024-02-29'],
    ['shelling January 26 2024 Kharkiv', 'shelling + kharkiv + 2024-01-26..2024-01-26'],
    ['January 2024', '2024-01-01..2024-01-31'],
    [' sep 2022 ', '2022-09-01..2022-09-30'],
    ['offensive January 2024', 'offensive + january + 2024'],
    ['January 26', 'january + 26'],
    ['2024', '2024'],
    ['in 2022-23', 'in + (2022 23)'],
    ['may 26 20245', 'may + 26 + 20245'],
  ])('%s', (text, shown) => {
    const query = parseQuery(text);
    expect([show(query), query.remarks]).toEqual([shown, []]);
  });
});

test.each([
  ['title:', '', ['Nothing stands behind title: that it could mean.']],
  ['title: word', 'word', ['Nothing stands behind title: that it could mean.']],
  [
    'title:"" publisher:""',
    '',
    [
      'Nothing stands behind title: that it could mean.',
      'Nothing stands behind publisher: that it could mean.',
    ],
  ],
  [
    'place:Kharkiv',
    '(place kharkiv)',
    ['There is no field place: and it is searched for as a word.'],
  ],
  ['kind:blog', '', ['“blog” is no kind of report. Write kind:assessment or kind:wire.']],
  ['since:soon x', 'x', ['“soon” names no day. Write 2024-01-26, 2024-01 or 2024.']],
  ['on:2024-02-30', '', ['“2024-02-30” names no day. Write 2024-01-26, 2024-01 or 2024.']],
  ['after:9999-12-31', '', ['“9999-12-31” names no day. Write 2024-01-26, 2024-01 or 2024.']],
  [
    '-publisher:isw -2024-01',
    '',
    [
      '“isw” is passed over: only words and phrases can be left out.',
      '“2024-01” is passed over: only words and phrases can be left out.',
    ],
  ],
  [
    'February 30 2024',
    'february + 30 + 2024',
    ['The calendar has no February 30 2024. It is searched for as words.'],
  ],
  [
    'February 30, 2024 raid',
    'february + 30 + 2024 + raid',
    ['The calendar has no February 30, 2024. It is searched for as words.'],
  ],
  ['2024-02-30', '(2024 02 30)', ['The calendar has no 2024-02-30. It is searched for as words.']],
  [
    '2024-13..2024-14',
    '(2024 13 2024 14)',
    ['The calendar has no 2024-13..2024-14. It is searched for as words.'],
  ],
  ['2024-02 2024-03', '2024-03-01..2024-02-29', ['No day lies in all of these stretches of time.']],
  ['a*', 'a', ['“a*” is searched for as a word: an asterisk needs two letters before it.']],
  ['de*nse', '(de nse)', ['An asterisk counts only at the end of a word.']],
  [
    'OR a',
    'a',
    ['OR stands between two words. What is left out and what narrows cannot be joined by it.'],
  ],
  [
    'a OR -b',
    'a + -b',
    ['OR stands between two words. What is left out and what narrows cannot be joined by it.'],
  ],
  [
    'kind:wire OR a',
    'a + kinds=wire',
    ['OR stands between two words. What is left out and what narrows cannot be joined by it.'],
  ],
  ['near/5 a', 'a', ['near/ stands between two words. It is passed over here.']],
  [
    'a near/5 b OR c',
    'a near/5 b + c',
    ['OR and near/ cannot share a word. All of these words are asked for.'],
  ],
  [
    'a OR b near/5 c',
    'a OR b + c',
    ['OR and near/ cannot share a word. All of these words are asked for.'],
  ],
  ['a near/0 b', 'a near/1 b', ['near/0 is read as near/1.']],
  ['a near/99999999 b', 'a near/999 b', ['near/99999999 is read as near/999.']],
  [
    '(a b) OR c',
    'a + b OR c',
    [
      'Brackets are passed over: OR joins the words beside it, and each word to leave out needs a minus of its own.',
    ],
  ],
  [
    '-(a b)',
    'a + b',
    [
      'Brackets are passed over: OR joins the words beside it, and each word to leave out needs a minus of its own.',
    ],
  ],
])('%s, with a remark', (text, shown, remarks) => {
  const query = parseQuery(text);
  expect([show(query), query.remarks.map(printRemark)]).toEqual([shown, remarks]);
});

test('no more terms than are searched for', () => {
  const { all, none, remarks } = parseQuery(`-x ${'a OR b c near/5 d '.repeat(9)}`);
  expect(
    all.flatMap((clause) => (clause.type === 'any' ? clause.terms : [clause.left, clause.right])),
  ).toHaveLength(23);
  expect(none).toHaveLength(1);
  expect(remarks.map(printRemark)).toEqual([
    'Only the first 24 words and phrases are searched for.',
  ]);
});

test('no more pieces than are read', () => {
  const { filters, remarks } = parseQuery(`${'kind:wire | '.repeat(100)} since:2024`);
  expect(filters).toMatchObject({ kinds: ['wire'], from: undefined });
  expect(remarks.map(printRemark)).toContain(
    'Only the first 200 words, phrases and filters of the query are read.',
  );
});

test('no more words of a phrase than are searched for', () => {
  const { all, remarks } = parseQuery(`"${'word '.repeat(100)}*"`);
  expect(all).toEqual([
    {
      type: 'any',
      terms: [expect.objectContaining({ words: Array(64).fill('word'), prefix: false })],
    },
  ]);
  expect(remarks.map(printRemark)).toEqual([
    'Only the first 64 words of a phrase are searched for.',
  ]);
});

test('no more text than is read', () => {
  const { all, remarks } = parseQuery(`${' '.repeat(9_998)}ab cd`);
  expect(all).toHaveLength(1);
  expect(remarks.map(printRemark)).toEqual([
    'Only the first 10,000 characters of the query are read.',
  ]);
});

test.each([
  ['Kursk  “air defense”, -title:Il-76 x', ['Kursk', '“air defense”', '-title:Il-76', 'x']],
  ['$1.7 billion NOT  drill a* "b', ['$1.7 billion', 'NOT  drill', 'a*', '"b']],
  ['February 30, 2024', ['February', '30', '2024']],
])('places of terms in %s', (text, written) => {
  const { all, none } = parseQuery(text);
  const terms = [...all.flatMap((clause) => (clause.type === 'any' ? clause.terms : [])), ...none];
  const places = terms.toSorted((one, other) => one.start - other.start);
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(written);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '"',
          '“',
          ' ',
          '-',
          'OR',
          ' OR ',
          '|',
          'near/3',
          'near/0',
          'title:',
          'since:',
          '2024-01',
          '..',
          '*',
          'ab',
          'cd',
          '(',
          ')',
          ',',
          'January 26 2024',
          '1.7 billion',
          'https://',
          't.me/x',
          'publisher:',
          'source:',
          '\u202E',
          '💥',
        ],
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

test('any text is a query', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { all, none } = parseQuery(text);
      const terms = [
        ...all.flatMap((clause) =>
          clause.type === 'any' ? clause.terms : [clause.left, clause.right],
        ),
        ...none,
      ];
      for (const { words, start, end } of terms) {
        expect(words.length).toBeGreaterThan(0);
        expect(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
        expect(text.slice(start, end)).toMatch(/\S/);
      }
    }),
    { numRuns: 1000 },
  );
});

const term = fc.oneof(
  fc.constantFrom(
    'alpha',
    'bravo',
    'il76',
    '234th',
    'mobiliz*',
    '"air defense"',
    '"alpha"',
    '"air def*"',
  ),
  fc.constantFrom('title:alpha', 'takeaway:"air defense"', 'title:mobiliz*'),
);
const clause = fc.oneof(
  fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(' OR ')),
  fc
    .tuple(term, fc.integer({ min: 1, max: 999 }), term)
    .map(([left, distance, right]) => `${left} near/${distance} ${right}`),
);

test('a query printed in its plain form is read as it was', () => {
  const none = term.map((each) => `-${each}`);
  fc.assert(
    fc.property(
      fc.array(clause, { maxLength: 4 }),
      fc.array(none, { maxLength: 3 }),
      (all, out) => {
        const query = parseQuery([...all, ...out].join(' '));
        expect(show(query)).toBe([...all, ...out].join(' + '));
        expect(query.remarks).toEqual([]);
        // The words of a query may stand in any order.
        const turned = parseQuery([...out, ...all].join(', '));
        expect(show(turned)).toBe(show(query));
      },
    ),
  );
});

test.each([
  ['quotes', '"'],
  ['open brackets', '('],
  ['names of months', 'january '],
  ['numbers', '1.'],
  ['numbers and commas', '1,'],
  ['minuses', '-'],
  ['letters', 'a'],
  ['accents', '\u0301'],
  ['dotted letters', 'a.'],
  ['alternatives', 'a OR '],
  ['days', '26 January 2024 '],
  ['empty numbers', '1 '],
  ['addresses', 'https://a.b/'],
])('ten thousand characters of %s take no time', (_, unit) => {
  const text = unit.repeat(10_000 / unit.length);
  const start = performance.now();
  parseQuery(text);
  expect(performance.now() - start).toBeLessThan(1000);
});
