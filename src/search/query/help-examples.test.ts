import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadArchive } from '../../archive/load-archive.ts';
import type { Passage, Report } from '../../report/report.ts';
import { wordsOf } from '../words.ts';
import { chipsOf } from './chips.ts';
import { helpExamples } from './help-examples.ts';
import { lexQuery } from './lex-query.ts';
import { parseQuery } from './parse-query.ts';
import type { Clause, Filters, Query, Term } from './query.ts';
import { readState } from './search-state.ts';
import { fields } from './read-value.ts';

const queries = helpExamples.flatMap(({ examples }) => examples.map(({ query }) => query));
const names = { publishers: [], series: [] };

test('an example means what the help says', () => {
  const understood = queries.map((query) => {
    const chips = chipsOf(readState(`?${new URLSearchParams({ q: query })}`), names);
    return `${query} → ${chips.map(({ label }) => label).join('; ')}`;
  });
  expect(understood).toMatchInlineSnapshot(`
    [
      "Il-76 crash → Il-76; crash",
      ""air defense" Leningrad → “air defense”; Leningrad",
      "Shahed OR Iskander → Shahed or Iskander",
      "Avdiivka -Kupyansk → Avdiivka; without Kupyansk",
      "Zaluzhnyi -"air defense" → Zaluzhnyi; without “air defense”",
      "semiconduct* → semiconduct*",
      "Bloomberg near/10 Kremlin → Bloomberg within 10 words of Kremlin",
      "$1.7 billion → 1.7 billion",
      "title:territory → title: territory",
      "takeaway:"prisoner exchange" → takeaway: “prisoner exchange”",
      "power plant publisher:cnbc → power; plant; publisher: cnbc",
      "publisher:"Kyiv Post" → publisher: kyiv-post",
      "Wagner series:russian-offensive-campaign-assessment → Wagner; series: russian-offensive-campaign-assessment",
      "Ukraine kind:wire → Ukraine; kind: wire report",
      "Peskov source:t.me/tass_agency → Peskov; source: t.me/tass_agency",
      "January 26 2024 → January 26, 2024",
      "drones 2024-01-25 → drones; January 25, 2024",
      "missiles 2024-01..2024-03 → missiles; January 2024 to March 2024",
      "Tabaivka since:2024-01-28 before:2024-02-01 → Tabaivka; since January 28, 2024; until January 2024",
      "Moldova on:2024-01 → Moldova; January 2024",
    ]
  `);
  expect(queries.flatMap((query) => parseQuery(query).remarks)).toEqual([]);
});

test('the help has all that a query can say', () => {
  const written = queries
    .join(' ')
    .concat(
      ' ',
      helpExamples.flatMap(({ examples }) => examples.map(({ says }) => says)).join(' '),
    );
  const terms = queries
    .flatMap((query) => lexQuery(query).tokens)
    .filter((token) => token.type === 'term');
  expect(terms.some(({ none, term }) => none && term.exact)).toBe(true);
  expect(terms.some(({ none, term }) => none && !term.exact)).toBe(true);
  expect(terms.some(({ term }) => term.prefix)).toBe(true);
  expect(written).toMatch(/ OR .* near\/\d/);
  // `after:` and `until:` are the same as others, for those who try them.
  expect(fields.filter((field) => !written.includes(`${field}:`))).toEqual(['after', 'until']);
});

const { archive } = await loadArchive(fileURLToPath(new URL('../../../content/', import.meta.url)));

test.each(queries)('%s finds something in the archive', (text) => {
  const query = parseQuery(text);
  expect(archive.reports.filter((report) => answers(report, query)).length).toBeGreaterThan(0);
});

interface Text {
  part: 'title' | 'takeaway' | 'text';
  words: string[];
  outlets: string[];
}

/** Whether a report is found, by reading all of it; other spellings are left out. */
function answers(report: Report, { all, none, filters }: Query): boolean {
  const texts = textsOf(report);
  return (
    narrowsTo(report, filters) &&
    !none.some((term) => texts.some((text) => standsIn(term, text))) &&
    texts.some(
      (text) =>
        all.every((clause) => holds(clause, text)) &&
        (filters.sources.length === 0 ||
          filters.sources.some((outlet) => text.outlets.includes(outlet))),
    )
  );
}

function textsOf({ meta, passages, notes }: Report): Text[] {
  const outletsOf = (passage: Passage) =>
    notes
      .filter(({ number }) => passage.notes.includes(number))
      .flatMap(({ parts }) =>
        parts.map((part) => (typeof part === 'string' ? '' : part.outlet.toLowerCase())),
      );
  return [
    { part: 'title', words: formsOf(meta.title), outlets: [] },
    ...passages.map((passage): Text => ({
      part: passage.takeaway ? 'takeaway' : 'text',
      words: formsOf(passage.text),
      outlets: outletsOf(passage),
    })),
  ];
}

function narrowsTo({ meta }: Report, { kinds, publishers, series, from, to }: Filters): boolean {
  const isIn = (list: readonly string[], value: string | undefined) =>
    list.length === 0 || (value !== undefined && list.includes(value));
  const run = meta.kind === 'assessment' ? meta.series : undefined;
  const inTime = (!from || meta.day >= from) && (!to || meta.day <= to);
  return isIn(kinds, meta.kind) && isIn(publishers, meta.publisher) && isIn(series, run) && inTime;
}

function holds(clause: Clause, text: Text): boolean {
  if (clause.type === 'any') return clause.terms.some((term) => standsIn(term, text));
  const right = placesOf(clause.right, text);
  return placesOf(clause.left, text).some((one) =>
    right.some((other) => Math.abs(one - other) <= clause.distance),
  );
}

function standsIn(term: Term, text: Text): boolean {
  return placesOf(term, text).length > 0;
}

function placesOf({ words, prefix, field }: Term, text: Text): number[] {
  if (field && field !== text.part) return [];
  return [...text.words.keys()].filter((place) =>
    words.every((word, index) => {
      const form = text.words[place + index];
      return prefix && index === words.length - 1 ? form?.startsWith(word) : form === word;
    }),
  );
}

function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}
