import type { Day } from '../../report/day.ts';
import { blockLength, type BundleReports } from '../format/bundle-files.ts';
import type { BundleEntry } from '../format/manifest.ts';
import type { Kind } from '../query/query.ts';
import { IndexFailure, type Load } from './answer.ts';
import { readPacked } from './gunzip.ts';

/**
 * The reports of a bundle. Passages count through all its reports, each report's title before its
 * passages; positions of words count through all of them as well, in whole blocks.
 */
export interface Bundle {
  entry: BundleEntry;
  /** Its place in the manifest. */
  index: number;
  reports: ReportFacts[];
  /** For each report its title's number among the passages, and then their count. */
  titles: Int32Array;
  /** For each report where its positions begin, and then where those of the last one end. */
  bases: Int32Array;
  /** For each passage. */
  reportOf: Int32Array;
  starts: Int32Array;
  blocks: Int32Array;
  flags: Uint8Array;
  /** For each block the passage that it belongs to. */
  passageOf: Int32Array;
}

export interface ReportFacts {
  day: Day;
  kind: Kind;
  publisher: string;
  /** Empty for a wire report. */
  series: string;
}

/** Bits of `Bundle.flags`. */
export const takeaway = 1;
export const boilerplate = 2;
export const title = 4;

export async function openBundle(load: Load, entry: BundleEntry, index: number): Promise<Bundle> {
  const file = await readPacked<BundleReports>(await load(`${entry.folder}/reports.bin`));
  const { days, publishers, series, passages } = file;
  if (![days, publishers, series, passages].every((list) => list?.length === entry.reports))
    throw new IndexFailure('broken', `The reports of ${entry.name} cannot be read`);
  return {
    entry,
    index,
    reports: days.map((day, report) => ({
      day,
      kind: series[report] ? 'assessment' : 'wire',
      publisher: publishers[report] ?? '',
      series: series[report] ?? '',
    })),
    ...layOut(passages),
  };
}

function layOut(reports: readonly (readonly number[])[]) {
  const codes = reports.flat();
  const blocks = Int32Array.from(codes, (code) => code >> 2);
  const titles = new Int32Array(reports.length + 1);
  const bases = new Int32Array(reports.length + 1);
  const reportOf = new Int32Array(codes.length);
  const starts = new Int32Array(codes.length);
  const flags = Uint8Array.from(codes, (code) => code & 3);
  const passageOf = new Int32Array(blocks.reduce((sum, count) => sum + count, 0));
  let passage = 0;
  let block = 0;
  for (const [report, own] of reports.entries()) {
    titles[report] = passage;
    bases[report] = block * blockLength;
    flags[passage] = title;
    for (let left = own.length; left > 0; left--, passage++) {
      reportOf[passage] = report;
      starts[passage] = block * blockLength;
      const end = block + (blocks[passage] ?? 0);
      passageOf.fill(passage, block, end);
      block = end;
    }
  }
  titles[reports.length] = passage;
  bases[reports.length] = block * blockLength;
  return { titles, bases, reportOf, starts, blocks, flags, passageOf };
}

/** Names the passage in which a position stands. */
export function passageAt(bundle: Bundle, position: number): number {
  return bundle.passageOf[Math.floor(position / blockLength)] ?? -1;
}
