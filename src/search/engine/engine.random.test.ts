import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Archive } from '../../archive/archive.ts';
import { loadArchive } from '../../archive/load-archive.ts';
import { reportUrlOf } from '../../report/id.ts';
import { parseQuery } from '../query/parse-query.ts';
import { noFilters } from '../query/filters.ts';
import type { Term } from '../query/query.ts';
import { wordsOf } from '../words.ts';
import type { Engine, Load, Request } from './answer.ts';
import { openEngine } from './engine.ts';
import { makeIndex, type MadeIndex } from './made-index.ts';
import type { Limits } from './open-index.ts';
import { pause } from './pause.ts';

/** A passage as a reader without an index would search it. */
interface PlainPassage {
  report: string;
  url: string;
  day: string;
  takeaway: boolean;
  words: string[];
}

let index: MadeIndex;
let passages: PlainPassage[];
beforeAll(async () => {
  const { archive } = await loadArchive('content');
  index = await makeIndex(archive);
  passages = listPassages(archive);
}, 120_000);
afterAll(() => index.remove());

const oftenCommon = 60;

test.each<[string, Partial<Limits>]>([
  ['of all words', {}],
  ['of words that are not common', { common: oftenCommon }],
])(
  'random queries find what a look at each passage finds, by the positions %s',
  async (_, limits) => {
    const random = seeded(limits.common ?? 1);
    const engine = await openEngine(index.load, undefined, limits);
    for (let round = 0; round < 300; round++) {
      const q = makeQuery(random);
      expect({ q, found: await find(engine, q) }).toEqual({ q, found: lookThrough(q) });
    }
  },
  120_000,
);

test.each<[string, Partial<Limits>]>([
  ['with room for all', {}],
  ['with room for little', { positions: 2000, texts: 20_000 }],
  ['with common words and no room', { common: oftenCommon, positions: 1, texts: 1 }],
])(
  'what was asked for before, or is asked for meanwhile, changes nothing, %s',
  async (_, limits) => {
    const random = seeded(Object.keys(limits).length + 3);
    const queries = Array.from({ length: 60 }, () => makeQuery(random));
    const slowly: Load = async (path, range) => {
      if (random(3) > 0) await pause(random(4));
      return index.load(path, range);
    };
    const used = await openEngine(slowly, undefined, limits);
    for (const q of queries) {
      const asked = [q, ...Array.from({ length: 3 }, () => queries[random(queries.length)] ?? '')];
      const [answer] = await Promise.all(
        asked.map((each, number) => {
          const request = { ...requestFor(each), typing: number === 1, take: 1 + random(20) };
          return number === 0
            ? used.search(requestFor(q), undefined, random(2) > 0 ? () => undefined : undefined)
            : used.search(request);
        }),
      );
      const fresh = await openEngine(index.load, undefined, whatMatters(limits));
      expect({ q, answer }).toEqual({ q, answer: await fresh.search(requestFor(q)) });
    }
  },
  120_000,
);

/** What may change an answer. */
function whatMatters({ common }: Partial<Limits>): Partial<Limits> {
  return common === undefined ? {} : { common };
}

function requestFor(q: string): Request {
  return { q, filters: noFilters(), order: 'relevance', typing: false, skip: 0, take: 10 };
}

/** URLs of the passages found, and of the reports that are found by their title alone; sorted. */
async function find(engine: Engine, q: string): Promise<string[]> {
  const { match } = await engine.search(requestFor(q));
  if (match === 'some') return [];
  return (await engine.passages(requestFor(q), Infinity)).map(({ url }) => url).toSorted();
}

function lookThrough(q: string): string[] {
  const { all, none, filters } = parseQuery(q);
  const unwanted = new Set(
    passages
      .filter((passage) => none.some((term) => placesOf(term, passage).length > 0))
      .map(({ report }) => report),
  );
  const found = passages.filter(
    (passage) =>
      !unwanted.has(passage.report) &&
      passage.day >= (filters.from ?? '') &&
      all.every((clause) =>
        clause.type === 'any'
          ? clause.terms.some((term) => placesOf(term, passage).length > 0)
          : placesOf(clause.left, passage).some((left) =>
              placesOf(clause.right, passage).some(
                (right) =>
                  right - left - clause.left.words.length < clause.distance &&
                  left - right - clause.right.words.length < clause.distance,
              ),
            ),
      ),
  );
  const withPassages = new Set(
    found.filter(({ url, report }) => url !== report).map((each) => each.report),
  );
  return found
    .filter(({ url, report }) => url !== report || !withPassages.has(report))
    .map(({ url }) => url)
    .toSorted();
}

function placesOf({ words, prefix, field }: Term, passage: PlainPassage): number[] {
  if (field === 'takeaway' && !passage.takeaway) return [];
  return passage.words.flatMap((_, start) =>
    words.every((word, index) => {
      const own = passage.words[start + index] ?? '';
      return prefix && index === words.length - 1 ? own.startsWith(word) : own === word;
    })
      ? [start]
      : [],
  );
}

function listPassages(archive: Archive): PlainPassage[] {
  return archive.reports.flatMap(({ id, meta, passages: own }) => {
    const report = reportUrlOf(id);
    const plain = (url: string, takeaway: boolean, text: string) => ({
      report,
      url,
      day: meta.day,
      takeaway,
      words: wordsOf(text).map(({ form }) => form),
    });
    return [
      plain(report, false, [meta.title, ...(meta.authors ?? [])].join(', ')),
      ...own.map(({ id: fragment, takeaway, text }) =>
        plain(`${report}#${fragment}`, takeaway, text),
      ),
    ];
  });
}

/** Words of one passage, quoted (so that each is searched for as it is), put together in all ways. */
function makeQuery(random: (below: number) => number): string {
  const pick = <Each>(list: readonly Each[]): Each | undefined => list[random(list.length)];
  const words = pick(passages.filter(({ words: own }) => own.length > 8))?.words ?? [];
  const word = () => `"${pick(words) ?? ''}"`;
  const phrase = () => {
    const start = random(words.length - 4);
    return `"${words.slice(start, start + 2 + random(3)).join(' ')}"`;
  };
  const foreign = `"${pick(pick(passages)?.words ?? []) ?? ''}"`;
  const part = () =>
    pick([
      word(),
      phrase(),
      `${word()} OR ${foreign}`,
      `${phrase()} OR ${phrase()}`,
      `${word()} near/${1 + random(12)} ${pick([word(), phrase()])}`,
      `${(pick(words) ?? '').padEnd(3, 'a').slice(0, 2 + random(3))}*`,
      `takeaway:${word()}`,
    ]);
  const tail = pick(['', '', ` -${foreign}`, ' since:2025']) ?? '';
  return [part(), ...Array.from({ length: random(3) }, part)].join(' ') + tail;
}

/** Mulberry32: numbers from 0 to below a limit. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
