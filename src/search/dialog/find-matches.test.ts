import { expect, test } from 'vitest';
import { parseQuery } from '../query/parse-query.ts';
import { findMatches, type SearchedText } from './find-matches.ts';
import { wantedOf, type Understood } from './wanted.ts';

/** The texts with what is found in brackets; texts without anything are left out. */
function mark(q: string, texts: readonly string[], understood?: Understood): string[] {
  const [title = '', ...passages] = texts;
  const searched: SearchedText[] = [
    { text: title, place: 'title' },
    ...passages.map((text) => ({
      text,
      place: text.startsWith('*') ? ('takeaway' as const) : ('text' as const),
    })),
  ];
  return findMatches(wantedOf(parseQuery(q), understood), searched).flatMap((parts, index) => {
    let text = texts[index] ?? '';
    for (const { start, end } of parts.toReversed())
      text = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
    return parts.length > 0 ? [text] : [];
  });
}

const texts = [
  'Campaign Report, March 3, The Mill',
  '*Crews moved air defense to the river.',
  'Air and defense stand apart; the air-defense crews do not.',
  'The mill’s crews burned $1.7 billion in 7 billion ways.',
  'Two Il-76 flew, one IL76 did not, and Il 76 is none.',
];

test.each<[string, string, string[]]>([
  [
    'a phrase is a phrase',
    '"air defense"',
    [
      '*Crews moved [air defense] to the river.',
      'Air and defense stand apart; the [air-defense] crews do not.',
    ],
  ],
  [
    'words count where all of them stand',
    'crews mill',
    ['The [mill’s crews] burned $1.7 billion in 7 billion ways.'],
  ],
  [
    'alternatives',
    'river OR burned crews',
    [
      '*[Crews] moved air defense to the [river].',
      'The mill’s [crews burned] $1.7 billion in 7 billion ways.',
    ],
  ],
  ['not near enough', 'river near/3 air', []],
  [
    'near enough',
    'defense near/2 apart',
    ['Air and [defense] stand [apart]; the air-defense crews do not.'],
  ],
  ['amounts', '$1.7 billion', ['The mill’s crews burned $[1.7 billion] in 7 billion ways.']],
  ['compounds', 'il76', ['Two [Il-76] flew, one [IL76] did not, and Il 76 is none.']],
  ['beginnings', 'burn*', ['The mill’s crews [burned] $1.7 billion in 7 billion ways.']],
  ['the title', 'campaign', ['[Campaign] Report, March 3, The Mill']],
  ['the title alone', 'title:mill', ['Campaign Report, March 3, The [Mill]']],
  ['the title and a passage', 'title:mill river', ['*Crews moved air defense to the [river].']],
  ['takeaways', 'takeaway:crews', ['*[Crews] moved air defense to the river.']],
  ['filters and what is left out ask for nothing', '-crews since:2024', []],
])('%s: %s', (_, q, expected) => expect(mark(q, texts)).toEqual(expected));

test('where no passage has everything, all that is wanted is marked', () => {
  expect(mark('river il76', texts)).toEqual([
    '*Crews moved air defense to the [river].',
    'Two [Il-76] flew, one [IL76] did not, and Il 76 is none.',
  ]);
});

test('what the search made of the query counts', () => {
  const understood: Understood = {
    aliases: [{ written: 'work gangs', others: ['crews'] }],
    unknown: [{ written: 'rivr', start: 15, end: 19, suggestions: ['river'], taken: true }],
    marks: [
      { words: ['work'], prefix: false },
      { words: ['gangs'], prefix: false },
      { words: ['crews'], prefix: false },
      { words: ['river'], prefix: false },
      { words: ['def'], prefix: true },
    ],
  };
  expect(mark('work gangs the rivr def', texts, understood)).toEqual([
    '*[Crews] moved air [defense] to the [river].',
  ]);
});
