import { beginning, every, near, running, some, type Wanted } from './truth-tests.ts';
import type { TruthPassage } from './truth.ts';
import type { Draw } from './vocabulary.ts';

/** A query with what it asks for, put in terms of the text. */
export interface MadeQuery {
  kind: string;
  q: string;
  wanted: Wanted;
}

type Make = (draw: Draw, turn: number) => Omit<MadeQuery, 'kind'>;

/** Of function words, and of the words that stand nearly everywhere. */
const commonPhrases = [
  'of the',
  'in the',
  'and the',
  'to be',
  'is not',
  'as well as',
  'on the west of the',
  'according to the',
  'russian forces',
  'the russian ministry of defense',
];

/** How many of each kind, and how one is made. */
const kinds: Record<string, [count: number, make: Make]> = {
  word: [20, (draw) => plainWord(draw.word(1, 3000))],
  or: [30, makeOr],
  near: [30, makeNear],
  phrase: [40, (draw) => quoted(draw.run(2 + draw.below(4)))],
  'common phrase': [commonPhrases.length, (_, turn) => quoted(commonPhrases[turn] ?? '')],
  prefix: [20, makePrefix],
  combined: [25, makeCombined],
  'without a phrase': [20, makeWithoutPhrase],
  title: [15, makeTitle],
  takeaway: [15, makeTakeaway],
  source: [25, makeSource],
  amount: [30, makeAmount],
  designator: [45, makeDesignator],
  hyphenated: [20, makeHyphenated],
  apostrophe: [15, makeApostrophe],
};

/** Queries of every kind. */
export function makeQueries(draw: Draw): MadeQuery[] {
  return Object.entries(kinds).flatMap(([kind, [count, make]]) =>
    Array.from({ length: count }, (_, turn) => ({ kind, ...make(draw, turn) })),
  );
}

function plainWord(word: string): ReturnType<Make> {
  return { q: word, wanted: { test: running(word) } };
}

function quoted(phrase: string): ReturnType<Make> {
  return { q: `"${phrase}"`, wanted: { test: running(phrase) } };
}

function makeOr(draw: Draw): ReturnType<Make> {
  const [a, b, c] = [draw.word(2, 40), draw.word(2, 40), draw.word(20, 400)];
  // Of eight letters at least, none is a word like "which", which may be passed over beside others.
  const long = draw.passage((each) => running(a)(each) && longOf(draw, each).length > 0);
  const beside = draw.one(longOf(draw, long));
  const either = some(running(a), running(b));
  return draw.one([
    { q: `${a} OR ${b}`, wanted: { test: either } },
    { q: `${beside} ${a} OR ${b}`, wanted: { test: every(running(beside), either) } },
    { q: `"${a}" OR ${b} OR ${c}`, wanted: { test: some(either, running(c)) } },
  ]);
}

function longOf(draw: Draw, { words }: TruthPassage): string[] {
  return draw.plainOf(words).filter(({ length }) => length > 7);
}

function makeNear(draw: Draw, turn: number): ReturnType<Make> {
  const distance = draw.one([1, 3, 10]);
  const passage = draw.passage();
  const word = draw.one(draw.plainOf(passage.words));
  const place = passage.words.indexOf(word);
  const around = passage.words.slice(Math.max(0, place - distance), place + distance + 1);
  const others = draw.plainOf(around).filter((each) => each !== word);
  if (others.length === 0) return makeNear(draw, turn);
  const other = draw.one(others);
  return { q: `${word} near/${distance} ${other}`, wanted: { test: near(word, other, distance) } };
}

function makePrefix(draw: Draw): ReturnType<Make> {
  const letters = draw.word(1, 3000).slice(0, 4 + draw.below(3));
  return { q: `${letters}*`, wanted: { test: beginning(letters) } };
}

function makeCombined(draw: Draw): ReturnType<Make> {
  const [phrase, word] = [draw.run(2), draw.word(20, 400)];
  const [from = '', to = ''] = [draw.day(), draw.day()].toSorted();
  const wanted = { test: running(phrase), without: running(word) };
  return draw.one([
    { q: `"${phrase}" -${word} ${from}..${to}`, wanted: { ...wanted, from, to } },
    { q: `since:${from} -${word} "${phrase}"`, wanted: { ...wanted, from } },
  ]);
}

function makeWithoutPhrase(draw: Draw): ReturnType<Make> {
  const [word, phrase] = [draw.word(20, 400), draw.run(2)];
  return { q: `${word} -"${phrase}"`, wanted: { test: running(word), without: running(phrase) } };
}

function makeTitle(draw: Draw): ReturnType<Make> {
  const word = draw.titleWord();
  const test = every(({ number }) => number === 0, running(word));
  return { q: `title:${word}`, wanted: { test } };
}

function makeTakeaway(draw: Draw): ReturnType<Make> {
  const word = draw.one(draw.plainOf(draw.passage(({ takeaway }) => takeaway).words));
  const test = every(({ takeaway }) => takeaway, running(word));
  return { q: `takeaway:${word}`, wanted: { test } };
}

function makeSource(draw: Draw): ReturnType<Make> {
  const passage = draw.passage(({ outlets }) => outlets.size > 0);
  const outlet = draw.one([...passage.outlets]);
  const cites = ({ outlets }: TruthPassage) => outlets.has(outlet);
  const word = draw.one(draw.plainOf(passage.words));
  return draw.one([
    { q: `source:${outlet}`, wanted: { test: cites } },
    { q: `${word} source:${outlet}`, wanted: { test: every(cites, running(word)) } },
  ]);
}

function makeAmount(draw: Draw): ReturnType<Make> {
  const amount = draw.one([
    draw.written(/\$\d+(?:\.\d+)? (?:million|billion|trillion)/u),
    draw.written(/(?<![\d.,])\d{1,3},\d{3}(?![\d,.])/u),
    draw.written(/(?<![\d.,])\d+\.\d+(?![\d,.\p{L}])/u),
  ]);
  const q = draw.one([amount, amount.replace('$', ''), amount.replace(',', '')]);
  return { q, wanted: { test: running(amount) } };
}

function makeDesignator(draw: Draw): ReturnType<Make> {
  return makeCompound(
    draw,
    draw.written(/(?<![\p{L}\p{N}-])\p{Lu}\p{L}{0,4}-\d{1,4}\p{L}{0,2}\d?(?![\p{L}\p{N}-])/u),
  );
}

function makeHyphenated(draw: Draw): ReturnType<Make> {
  return makeCompound(
    draw,
    draw.written(/(?<![\p{L}\p{N}-])[a-z]{3,}-[a-z]{3,}(?![\p{L}\p{N}-])/u),
  );
}

/** Two words joined by a hyphen are found however they are joined, and as one word. */
function makeCompound(draw: Draw, compound: string): ReturnType<Make> {
  const whole = compound.replace('-', '');
  const q = draw.one([compound, compound.toLowerCase(), compound.replace('-', '–'), whole]);
  return { q, wanted: { test: some(running(compound), running(whole)) } };
}

function makeApostrophe(draw: Draw): ReturnType<Make> {
  const word = draw.written(/(?<![\p{L}'’])\p{L}+(?:['’]\p{L}{2,})+(?![\p{L}'’])/u);
  const written = (apostrophe: string) => word.replace(/['’]/gu, apostrophe);
  const q = draw.one([written(''), written('ʼ'), word.toUpperCase()]);
  return { q, wanted: { test: running(word) } };
}
