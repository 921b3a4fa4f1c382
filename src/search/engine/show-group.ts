import { passageOf } from './addresses.ts';
import type { Group, Hit } from './answer.ts';
import type { FoundReport } from './find-reports.ts';
import type { LoadedPassage, TextStore } from './load-texts.ts';
import { boilerplate, takeaway, title } from './report-layout.ts';

const mostHits = 4;

/** A group, and whether it has all hits that are to be shown. */
export interface ShownGroup {
  group: Group;
  whole: boolean;
}

/**
 * A report with its hits, best passage first.
 *
 * @param leads true where no passages are asked for: the first takeaway then stands for the report
 * @param all false to load no more than the best passage, which may leave hits out
 */
export async function showGroup(
  found: FoundReport,
  leads: boolean,
  all: boolean,
  texts: TextStore,
): Promise<ShownGroup> {
  const passages = leads ? [await leadOf(found)] : bestPassages(found).slice(0, mostHits);
  const loaded = await loadPassages(found, passages, all, texts);
  const group: Group = {
    ...describe(found, loaded),
    count: found.passages,
    hits: loaded.filter(({ number }) => number > 0).map(toHit),
  };
  return { group, whole: loaded.length === passages.length };
}

/** Passages with hits, best first; the title where there are no others. */
export function bestPassages({ hits, from, to, passages }: FoundReport): number[] {
  if (passages === 0) return [...hits.passages.subarray(from, to)];
  return Array.from({ length: passages }, (_, index) => to - passages + index)
    .toSorted((a, b) => (hits.scores[b] ?? 0) - (hits.scores[a] ?? 0) || a - b)
    .map((index) => hits.passages[index] ?? 0);
}

/** The passage that tells best what a report is about: its first takeaway, or else what it begins with. */
async function leadOf({ hits: { bundle }, report }: FoundReport): Promise<number> {
  await bundle.loadLayouts([report]);
  const flags = bundle.layouts[report]?.flags ?? new Uint8Array();
  const taken = flags.findIndex((own) => (own & takeaway) > 0);
  const plain = flags.findIndex((own) => (own & (boilerplate | title)) === 0);
  return passageOf(report, Math.max(0, taken >= 0 ? taken : plain));
}

async function loadPassages(
  { hits: { bundle } }: FoundReport,
  [best = 0, ...others]: readonly number[],
  all: boolean,
  texts: TextStore,
): Promise<LoadedPassage[]> {
  if (all) return texts.load(bundle, [best, ...others]);
  const first = await texts.load(bundle, [best]);
  const missing = await Promise.all(others.map((passage) => texts.countPacks(bundle, [passage])));
  return [
    ...first,
    ...(await texts.load(
      bundle,
      others.filter((_, index) => missing[index] === 0),
    )),
  ];
}

/** What a group says of its report. */
export function describe(
  { facts }: FoundReport,
  [passage]: readonly LoadedPassage[],
): Omit<Group, 'count' | 'hits'> {
  const { day, publisher, series } = facts;
  return { url: '', title: '', ...passage?.report, day, publisher, series };
}

/** A passage as a hit. */
export function toHit({ id, number, section, text, report }: LoadedPassage): Hit {
  return { url: id ? `${report.url}#${id}` : report.url, number, section, text };
}
