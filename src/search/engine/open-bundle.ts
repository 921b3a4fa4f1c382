import { addDays, type Day } from '../../report/day.ts';
import {
  reportsOfPart,
  type BundleReports,
  type LayoutPart,
  type PacksPart,
} from '../format/bundle-files.ts';
import { readSizes } from '../format/gzip-sizes.ts';
import type { BundleEntry } from '../format/manifest.ts';
import type { Kind } from '../query/query.ts';
import { blockAt, numberOf, reportAt, reportOf } from './addresses.ts';
import { IndexFailure, type Load } from './answer.ts';
import { gunzip, readPacked } from './gunzip.ts';
import { openPartedFile } from './parted-file.ts';
import { readLayout, type ReportLayout } from './report-layout.ts';
import { sum } from './sum.ts';

/** A bundle, opened: its reports, newest first, and how to load what is known of their passages. */
export interface Bundle {
  entry: BundleEntry;
  /** Its place in the manifest. */
  index: number;
  reports: ReportFacts[];
  /** Blocks of each report. */
  blocks: readonly number[];
  /** By report, for those reports for which they have been loaded. */
  layouts: (ReportLayout | undefined)[];
  /** Loads the layouts of reports, of all where none are given. */
  loadLayouts(reports?: Iterable<number>): Promise<void>;
  /** Whether the bundle has a table of the passages of a word, because it is common there. */
  tellsCommon(word: string): boolean;
  /** Loads which passages have a common word: the positions of their first words, ascending. */
  loadCommon(word: string): Promise<Int32Array>;
  /** Loads where in `texts.bin` the packs of reports are, in the order of the reports. */
  loadPackTables(reports: readonly number[]): Promise<PackTable[]>;
}

export interface ReportFacts {
  day: Day;
  kind: Kind;
  publisher: string;
  /** Empty for a wire report. */
  series: string;
}

/** Where the first pack of a report begins, and the bytes of each. */
interface PackTable {
  start: number;
  sizes: number[];
}

export function openBundle(load: Load, entry: BundleEntry, index: number): Bundle {
  const { folder, name, table } = entry;
  const { steps, publishers, series, blocks } = table;
  if (![steps, publishers, series, blocks].every((list) => list.length === entry.reports))
    throw new IndexFailure('broken', `The reports of ${name} cannot be read`);
  const layoutFile = openPartedFile<LayoutPart>(
    load,
    `${folder}/layouts.bin`,
    table.layouts,
    readPacked,
  );
  const packFile = openPartedFile<PacksPart>(load, `${folder}/packs.bin`, table.packs, readPacked);
  const common = new Map(table.common.map(([word, bytes], part) => [word, { part, bytes }]));
  const commonFile = openPartedFile(
    load,
    `${folder}/common.bin`,
    [...common.values()].map(({ bytes }) => bytes),
    gunzip,
  );
  const layouts = Array.from(steps, (): ReportLayout | undefined => undefined);

  async function loadLayouts(reports?: Iterable<number>): Promise<void> {
    const parts = await layoutFile.load(reports && Array.from(reports, layoutPartOf));
    for (const [part, codes] of parts)
      for (const [place, own] of codes.entries()) {
        const report = part * reportsOfPart.layouts + place;
        layouts[report] ??= readLayout(report, own);
      }
  }

  return {
    entry,
    index,
    reports: listFacts(table),
    blocks,
    layouts,
    loadLayouts,
    tellsCommon: (word) => common.has(word),
    async loadCommon(word) {
      const part = common.get(word)?.part ?? -1;
      const [bits] = await Promise.all([commonFile.load([part]), loadLayouts()]);
      return startsWhere(layouts, bits.get(part) ?? new Uint8Array());
    },
    async loadPackTables(reports) {
      const parts = await packFile.load(reports.map(packPartOf));
      return reports.map((report) => {
        const { start = 0, sizes = [] } = parts.get(packPartOf(report)) ?? {};
        const place = report % reportsOfPart.packs;
        const before = sum(readSizes(sizes.slice(0, place).join('')));
        return { start: start + before, sizes: readSizes(sizes[place] ?? '') };
      });
    },
  };
}

/** The passage in which a position stands, whose report's layout has been loaded. */
export function passageAt({ layouts }: Bundle, position: number): number {
  return layouts[reportAt(position)]?.passages[blockAt(position)] ?? -1;
}

/** Where a passage starts, how long it is, and what kind it is, if the layout of its report has been loaded. */
export function factsOf({ layouts }: Bundle, passage: number) {
  const layout = layouts[reportOf(passage)];
  const number = numberOf(passage);
  return {
    start: layout?.starts[number] ?? 0,
    blocks: layout?.blocks[number] ?? 1,
    flags: layout?.flags[number] ?? 0,
  };
}

/** Where the passages start whose bit is set. */
function startsWhere(layouts: Bundle['layouts'], bits: Uint8Array): Int32Array {
  const starts: number[] = [];
  let passage = 0;
  for (const layout of layouts)
    for (const start of layout?.starts ?? []) {
      if (((bits[passage >> 3] ?? 0) >> (passage & 7)) & 1) starts.push(start);
      passage++;
    }
  return Int32Array.from(starts);
}

function layoutPartOf(report: number): number {
  return Math.floor(report / reportsOfPart.layouts);
}

function packPartOf(report: number): number {
  return Math.floor(report / reportsOfPart.packs);
}

function listFacts({ newest, steps, publishers, series }: BundleReports): ReportFacts[] {
  let day = newest;
  return steps.map((step, report) => {
    day = addDays(day, -step);
    return {
      day,
      kind: series[report] ? 'assessment' : 'wire',
      publisher: publishers[report] ?? '',
      series: series[report] ?? '',
    };
  });
}
