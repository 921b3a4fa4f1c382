import { createHash } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { monthNames } from '../../src/report/day.ts';
import { knownPublishers, knownSeries } from '../../src/ingest/known-registers.ts';
import { seededRandom } from '../evaluate/random.ts';
import { writeSentence, type Subject } from './sentences.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** Reports to generate, one a day from February 24, 2022 on. */
export interface CorpusPlan {
  /** The content folder. */
  folder: string;
  /** Number of the first report, from 0. */
  from: number;
  /** Number of the report behind the last one. */
  to: number;
  seed: number;
}

const millisecondsPerDay = 86_400_000;
const firstDay = Date.UTC(2022, 1, 24);
const series = 'russian-offensive-campaign-assessment';
const sectionTitles = [
  'Eastern Ukraine',
  'Main Effort',
  'Southern Axis',
  'Northern Border',
  'Air Campaign',
  'Mobilization',
  'Adaptations',
  'Occupied Areas',
  'Information Space',
  'Rear',
];

/**
 * Writes a content folder of reports of some 60 kB, which passes `check`: takeaways, sections, a hundred notes,
 * standing text; "russian" in nearly every passage, other words about as often as real reports have their own.
 * The same seed gives the same reports, however many.
 */
export async function generateCorpus({ folder, from, to, seed }: CorpusPlan): Promise<void> {
  await mkdir(join(folder, 'reports'), { recursive: true });
  await writeFile(join(folder, 'publishers.yaml'), stringify(knownPublishers));
  await writeFile(join(folder, 'series.yaml'), stringify(knownSeries));
  const aliases = new URL('../../src/ingest/known-aliases.yaml', import.meta.url);
  await copyFile(aliases, join(folder, 'aliases.yaml'));
  const vocabulary = makeVocabulary(seededRandom(seed));
  for (let number = from; number < to; number++) {
    const date = new Date(firstDay + number * millisecondsPerDay);
    const day = date.toISOString().slice(0, 10);
    const year = join(folder, 'reports', day.slice(0, 4));
    await mkdir(year, { recursive: true });
    await writeFile(join(year, `${day}-${series}.md`), writeReport(vocabulary, date, seed));
  }
}

function writeReport(vocabulary: Vocabulary, date: Date, seed: number): string {
  const subject = subjectOf(vocabulary, date, seed);
  const { random } = subject;
  const below = (most: number) => Math.floor(random() * most);
  const notes: string[] = [];
  const paragraph = (sentences: number, about = subject) =>
    Array.from({ length: sentences }, () => {
      const sentence = writeSentence(about);
      const mark = random() < 0.34 ? `[^${notes.push(writeNote(subject))}]` : '';
      return `${sentence}.${mark}`;
    }).join(' ');
  const list = (items: number, sentences: number) =>
    Array.from({ length: items }, () => `- ${paragraph(sentences)}`).join('\n');
  const paragraphs = (count: number) =>
    Array.from({ length: count }, () => paragraph(5 + below(4)));
  // Some of what each report says first is said again the day after.
  const opening = (day: Date) => {
    const about = subjectOf(vocabulary, day, seed + openings);
    return [paragraph(4, about), paragraph(4, about)];
  };
  const yesterday = new Date(date.getTime() - millisecondsPerDay);
  const blocks = [
    ...standingText.map((text) => `<!-- boilerplate -->\n\n${text}`),
    ...opening(date),
    ...paragraphs(12 + below(5)),
    `## Key Takeaways`,
    list(7, 1),
    ...sectionTitles.flatMap((title) => [
      `## ${title}`,
      ...(title === 'Main Effort' ? [`<!-- boilerplate -->\n\n${standingEffort}`] : []),
      ...paragraphs(3 + below(2)),
      list(below(3), 1),
    ]),
    ...opening(yesterday),
    ...notes.map((note, index) => `[^${index + 1}]: ${note}`),
  ];
  return `${writeHeader(date)}\n${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** The same one for the same day: its first sentences are those of the day. */
function subjectOf(vocabulary: Vocabulary, date: Date, seed: number): Subject {
  const random = seededRandom(seed + date.getTime() / millisecondsPerDay);
  return {
    vocabulary,
    date,
    random,
    // The front moves on from season to season, and a report tells of a part of it.
    directions: Array.from({ length: 4 }, () => Math.floor(random() * 5) + (quarterOf(date) % 5)),
  };
}

/** Sets their chance apart from that of other paragraphs. */
const openings = 1_000_000;
const standingText = [
  '**Maps of this generated archive are drawn by nobody, and are renewed every day.**',
  'This text was generated to measure programs. It holds no news, and whoever quotes it quotes chance.',
  'What each day repeats stands here, as publishers have it: how maps are drawn, which claims are left out, and where older reports are to be found.',
  'Reports of this archive do not tell of what cannot be measured. They are written by a program that knows sentences and lists of words, and has never been anywhere.',
];
const standingEffort =
  'The main effort of this generated report is to be as long as a real one, and as hard to parse; its other efforts come after it.';

function writeHeader(date: Date): string {
  const day = date.toISOString().slice(0, 10);
  const written = `${monthNames[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
  const meta = {
    kind: 'assessment',
    title: `Russian Offensive Campaign Assessment, ${written}`,
    day,
    dayFrom: 'title',
    series,
    publisher: 'isw',
    authors: ['Ada Generated', 'Ben Generated'],
    url: `https://www.understandingwar.org/generated/${day}`,
    lang: 'en',
    extent: 'full',
    raw: { sha256: createHash('sha256').update(day).digest('hex'), file: `${day}.html` },
  };
  return `---\n${stringify(meta)}---\n`;
}

/** Cites one or two posts, or an earlier report beside them. */
function writeNote({ vocabulary, date, random }: Subject): string {
  const word = () => vocabulary.pickers['noun']?.(random) ?? '';
  const post = () =>
    `https://${vocabulary.outlet(random)}/${word()}/${word()}-${word()}-${word()}-${Math.floor(random() * 90_000)}`;
  const posts = random() < 0.6 ? [post(), post()] : [post()];
  if (random() > 0.3) return posts.join(' ; ');
  const earlier = new Date(date.getTime() - (1 + Math.floor(random() * 30)) * millisecondsPerDay);
  const name = `${monthNames[earlier.getUTCMonth()]}-${earlier.getUTCDate()}-${earlier.getUTCFullYear()}`;
  const report = `https://www.understandingwar.org/backgrounder/${series}-${name.toLowerCase()}`;
  return [...posts, report].join(' ; ');
}

function quarterOf(date: Date): number {
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}
