import { resolve } from 'node:path';
import { buildArchive, type Archive } from '../../src/archive/archive.ts';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { findMentions } from '../../src/archive/references/find-mentions.ts';
import { findRetellings } from '../../src/archive/retellings/find-retellings.ts';
import type { Retelling } from '../../src/archive/retellings/retelling.ts';
import { daysBetween } from '../../src/report/day.ts';
import type { Report } from '../../src/report/report.ts';
import type { LinkedCorpus } from './evaluate-links.ts';
import type { JudgedItem } from './judged-items.ts';
import { judgedWires, type JudgedWire } from './judged-wires.ts';
import { wireInPassing, wireOfDigest, wireOfFile, type MadeWire } from './made-wires.ts';
import { shareRow, type Row } from './row.ts';

/** Days around a wire report that its retelling can depend on. */
const around = 40;

/** The table, and pairs of passages that are to be judged by eye. */
export interface RetellingScores {
  rows: Row[];
  pairs: JudgedItem[];
}

/** Rows for the assessments that wire reports retell: those of the corpus, and made ones. */
export async function scoreRetellings(linked: LinkedCorpus): Promise<RetellingScores> {
  const { archive } = linked;
  const digests = await openDigests();
  const judged = await retellJudged(linked);
  const english = judged.filter(({ report }) => /^en\b/.test(report.meta.lang));
  const foreign = judged.filter((each) => !english.includes(each));
  const assessments = digests.filter(
    ({ id, meta }) => meta.kind === 'assessment' && archive.byId.has(id),
  );
  const retold = assessments.map(wireOfDigest);
  const other = archive.reports.filter(
    ({ meta, passages }) => meta.kind === 'wire' && passages.length > 16,
  );
  const passing = assessments.flatMap((digest, index) => {
    const into = other[index % other.length];
    return into ? [wireInPassing(digest, into, 3)] : [];
  });
  const found = await retellAll(archive, retold);
  return {
    rows: [
      wiresRow('wire reports in English: the right assessment, or none', 0.95, english),
      wiresRow('… in other languages', 0, foreign),
      shareRow(
        'assessments claimed for any of them are right',
        1,
        'claims',
        judged.flatMap(({ found }) => found).length,
        judged.flatMap(({ judged: { file, retells }, found }) =>
          found.filter((day) => !retells.includes(day)).map((day) => `${file} ${day}`),
        ),
      ),
      await seedRow(digests),
      madeRow('digests as wire reports: the right assessment', 0.95, retold, found),
      madeRow(
        '… in the midst of a report on other things',
        0.8,
        passing,
        await retellAll(archive, passing),
      ),
      absentRow(
        '… none where the right one is away',
        1,
        retold,
        await retellWithout(archive, retold),
      ),
      absentRow(
        '… none in the midst of other things',
        0.95,
        passing,
        await retellWithout(archive, passing),
      ),
    ],
    pairs: [
      ...retold.flatMap(({ wire }, index) => pairsOf(archive, wire, found[index] ?? [])),
      ...judged.flatMap(({ report, retellings }) => pairsOf(archive, report, retellings)),
    ],
  };
}

/** The digests of this project. */
async function openDigests(): Promise<readonly Report[]> {
  const { archive } = await loadArchive(resolve(import.meta.dirname, '../../content'));
  return archive.reports;
}

interface JudgedResult {
  judged: JudgedWire;
  report: Report;
  retellings: readonly Retelling[];
  /** Days of what it is said to retell; `none`. */
  found: string[];
}

async function retellJudged({ archive, analysis, corpus }: LinkedCorpus): Promise<JudgedResult[]> {
  const results: JudgedResult[] = [];
  for (const judged of judgedWires) {
    const held = archive.reports.find(({ meta }) => meta.raw?.file.startsWith(judged.file));
    const report = held ?? wireOfFile(corpus, judged);
    const retellings = held
      ? (analysis.retellings.get(held.id) ?? [])
      : await retell(archive, report);
    results.push({ judged, report, retellings, found: retellings.map(dayOf) });
  }
  return results;
}

function wiresRow(measure: string, goal: number, results: readonly JudgedResult[]): Row {
  return shareRow(
    measure,
    goal,
    'wire reports',
    results.length,
    results.flatMap(({ judged: { file, retells }, found }) => {
      const right =
        found.length === 0 ? retells.includes('none') : found.every((day) => retells.includes(day));
      return right ? [] : [`${file}: ${found.join(', ') || 'none'}, not ${retells.join(' or ')}`];
    }),
  );
}

/** The first seed retells an assessment that nobody holds. */
async function seedRow(digests: readonly Report[]): Promise<Row> {
  const { archive } = await loadArchive(resolve(import.meta.dirname, '../../content'));
  const wires = digests.filter(({ meta }) => meta.kind === 'wire' && meta.publisher === 'fakti');
  const wrong: string[] = [];
  for (const wire of wires) {
    const found = await retell(archive, wire);
    const wanted = found.flatMap(({ of }) => ('wanted' in of ? [of.wanted] : []));
    const right = wanted.some(
      ({ day, series }) =>
        day === '2026-01-24' && series === 'russian-offensive-campaign-assessment',
    );
    if (!right || found.length > 1) wrong.push(`${wire.id} ${found.map(dayOf).join(', ')}`);
  }
  return shareRow(
    'the first seed wants the assessment of its day',
    1,
    'digest',
    wires.length,
    wrong,
  );
}

function madeRow(
  measure: string,
  goal: number,
  made: readonly MadeWire[],
  found: readonly (readonly Retelling[])[],
): Row {
  const wrong = made.flatMap(({ wire, of }, index) => {
    const retellings = found[index] ?? [];
    const [only] = retellings;
    const right = retellings.length === 1 && only && 'report' in only.of && only.of.report === of;
    return right ? [] : [`${wire.id}: ${retellings.map(dayOf).join(', ') || 'none'}`];
  });
  return shareRow(measure, goal, 'made wire reports', made.length, wrong);
}

function absentRow(
  measure: string,
  goal: number,
  made: readonly MadeWire[],
  found: readonly (readonly Retelling[])[],
): Row {
  const wrong = made.flatMap(({ wire }, index) => {
    const held = (found[index] ?? []).filter(({ of }) => 'report' in of);
    return held.length > 0 ? [`${wire.id}: ${held.map(dayOf).join(', ')}`] : [];
  });
  return shareRow(measure, goal, 'made wire reports', made.length, wrong);
}

async function retellAll(archive: Archive, made: readonly MadeWire[]): Promise<Retelling[][]> {
  const found: Retelling[][] = [];
  for (const { wire } of made) found.push(await retell(archive, wire));
  return found;
}

async function retellWithout(archive: Archive, made: readonly MadeWire[]): Promise<Retelling[][]> {
  const found: Retelling[][] = [];
  for (const { wire, of } of made) found.push(await retell(archive, wire, of));
  return found;
}

/** What a wire report would retell if the archive had it, and had not the report `without`. */
async function retell(archive: Archive, wire: Report, without?: string): Promise<Retelling[]> {
  const near = archive.reports.filter(
    ({ id, meta }) =>
      id !== without &&
      meta.kind === 'assessment' &&
      Math.abs(daysBetween(meta.day, wire.meta.day)) <= around,
  );
  const small = buildArchive([...near, wire], archive);
  const mentions = findMentions(wire);
  const found = await findRetellings(small, () => ({ mentions, addresses: [] }));
  return found.get(wire.id) ?? [];
}

function dayOf({ of }: Retelling): string {
  return 'report' in of ? of.report.slice(0, 10).replaceAll('/', '-') : of.wanted.day;
}

/** Each paragraph of a wire report with what it is said to retell. */
function pairsOf(archive: Archive, wire: Report, retellings: readonly Retelling[]): JudgedItem[] {
  return retellings.flatMap(({ of, pairs }) => {
    const assessment = 'report' in of ? archive.byId.get(of.report) : undefined;
    if (!assessment) return [];
    return wire.passages.map((passage): JudgedItem => {
      const pair = pairs.find((each) => each.passage === passage.number);
      const originals = (pair?.of ?? []).flatMap((number) => assessment.passages[number - 1] ?? []);
      return {
        place: `retells ${assessment.id} ${passage.id}`,
        found: originals.map(({ id }) => id).join(' ') || 'its own',
        print: [
          `${wire.id} ${passage.number} [${pair?.manner ?? 'its own'}] ${passage.text}`,
          ...originals.map(({ number, text }) => `    => ${number} ${text}`),
        ].join('\n'),
      };
    });
  });
}
