import type { RawFile, Truth } from './corpus.ts';

/** A row of `truth.ndjson` that its document contradicts. */
export interface Erratum {
  /** Of the document, or how it begins. */
  path: string;
  field: keyof Truth;
  /** What the document says; a pattern finds it there. */
  value: string | number | string[] | RegExp;
  reason: string;
}

const hole = (path: string, notes: number, missing: string): Erratum => ({
  path: `raw/roca/${path}.html`,
  field: 'notes',
  value: notes,
  reason: `truth stops counting where the numbers have a hole: ${missing}`,
});
const author = (path: string, name: string): Erratum => ({
  path: `raw/roca/2022/${path}.html`,
  field: 'authors',
  value: [name],
  reason: 'truth misses a byline of a single person',
});

/** Every row known to err, with the reason. */
export const truthErrata: readonly Erratum[] = [
  hole('2022/2022-05-02', 19, 'note 2 has its number in superscript'),
  hole('2022/2022-08-08', 47, 'note 22 is an item of a list'),
  hole('2022/2022-08-28', 73, 'note 14 has lost its number'),
  hole('2022/2022-09-01', 63, 'there is no note 10'),
  hole('2022/2022-09-30', 70, 'note 20 is an item of a list'),
  hole('2022/2022-11-26', 55, 'note 45 has lost its number'),
  hole('2023/2023-01-12', 76, 'note 71 has lost its number'),
  hole('2023/2023-02-02', 59, 'note 29 has lost its number'),
  hole('2023/2023-02-06', 104, 'there is no note 50'),
  hole('2024/2024-02-15', 98, 'there is no note 68'),
  hole('2025/2025-01-06', 86, 'note 84 has lost its number'),
  hole('2025/2025-02-18', 92, 'there is no note 39'),
  {
    path: 'raw/roca/2022/2022-05-20.html',
    field: 'notes',
    value: 27,
    reason: 'truth does not count roman figures',
  },
  author('2022-09-25', 'Frederick W. Kagan'),
  author('2022-10-16', 'Frederick W. Kagan'),
  author('2022-10-23', 'Mason Clark'),
  author('2022-10-30', 'Frederick W. Kagan'),
  {
    path: 'raw/roca/2025/2025-02-23.html',
    field: 'authors',
    value: ['Nicole Wolkov', 'Angelica Evans', 'Olivia Gibson', 'George Barros', 'William Runkel'],
    reason: 'truth gives up at a comma within a name',
  },
  {
    path: 'raw/roca/2022/2022-07-11.txt',
    field: 'authors',
    value: ['Karolina Hird', 'Kateryna Stepanenko', 'Grace Mappes', 'Frederick W. Kagan'],
    reason: 'the byline is the first line of the text',
  },
  {
    path: 'raw/roca/2026/2026-02-26.md',
    field: 'authors',
    value: [],
    reason: 'the copy has lost its byline',
  },
  {
    path: 'raw/iran-update/2026/2026-02-28-us-and-israeli-strikes.txt',
    field: 'title',
    value: 'Iran Update Special Report: US and Israeli Strikes, February 28, 2026',
    reason: 'truth has made a title of the address',
  },
  {
    path: 'raw/wire/2026-02-24-news.txt',
    field: 'title',
    value: /^Zelensky says .+ fight on$/m,
    reason: 'truth takes the name of the section',
  },
  {
    path: 'raw/wire/undated-four-years-of-war',
    field: 'date',
    value: '2026-02-22',
    reason: 'the title says 22 February, the last line 2026; may be refused all the same',
  },
  {
    path: 'raw/wire/undated-ukraine-frontline-update-february-26-2026.txt',
    field: 'date',
    value: '2026-02-26',
    reason: 'title and address name the day',
  },
];

/** Ways in which many rows err alike. */
export const standingErrata: readonly string[] = [
  '"Latest Update: " before titles of the Iran Update is the label of a list',
  '"ISW Russia Team" and "et al." come from a catalogue: these documents name no authors',
  'null notes of texts and Markdown: most of them have notes, which are counted in the document',
];

/** A row as its document corrects it. */
export function correctTruth({ truth, text }: RawFile): Truth {
  const corrected = { ...truth, title: truth.title?.replace(/^Latest Update: /, '') };
  if (truth.authors?.every((name) => /\bTeam$|et al\.$/.test(name))) corrected.authors = [];
  for (const { path, field, value } of truthErrata)
    if (truth.path.startsWith(path))
      Object.assign(corrected, {
        [field]: value instanceof RegExp ? value.exec(text)?.[0] : value,
      });
  return corrected;
}
