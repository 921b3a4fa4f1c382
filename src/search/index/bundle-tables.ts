import { daysBetween } from '../../report/day.ts';
import {
  layoutOffset,
  mostPassages,
  mostPositions,
  blockLength,
  reportsOfPart,
  type BundleReports,
  type BundleSources,
  type LayoutPart,
  type PacksPart,
} from '../format/bundle-files.ts';
import type { IndexedReport } from './indexed-report.ts';
import type { LaidOutRecord } from './lay-out-record.ts';
import { pack, type MadeFile } from './pack.ts';
import type { PackedTexts } from './pack-texts.ts';
import type { Postings } from './make-postings.ts';

/** A report with what has been made of it. */
export interface LaidOutReport extends Pick<LaidOutRecord, 'blocks'> {
  report: IndexedReport;
  texts: PackedTexts;
}

/** The packs of all its reports. */
export const textsFile = 'texts.bin';

/**
 * The tables that stand beside Pagefind's files in a bundle, and that of its reports in the manifest: see
 * format/bundle-files.ts. Throws if a report is too long.
 *
 * @param entries newest first
 * @param common words with their passages
 */
export function makeTables(
  entries: readonly LaidOutReport[],
  common: Postings['common'],
): { files: MadeFile[]; table: BundleReports } {
  const layouts = makeParts(entries, reportsOfPart.layouts, (own): LayoutPart =>
    own.map(printLayout),
  );
  let end = 0;
  const packs = makeParts(entries, reportsOfPart.packs, (own): PacksPart => {
    const start = end;
    for (const { texts } of own) end += texts.bytes.length;
    return { start, sizes: own.map(({ texts }) => texts.sizes) };
  });
  const reports = entries.map(({ report }) => report);
  const commonParts = common.map(([word, passages]) => ({ word, bytes: pack(passages) }));
  const table = listReports(entries, {
    layouts: layouts.sizes,
    packs: packs.sizes,
    common: commonParts.map(({ word, bytes }): [string, number] => [word, bytes.length]),
  });
  const files = [
    { path: 'layouts.bin', bytes: layouts.bytes },
    { path: 'packs.bin', bytes: packs.bytes },
    { path: textsFile, bytes: Buffer.concat(entries.map(({ texts }) => texts.bytes)) },
    { path: 'common.bin', bytes: Buffer.concat(commonParts.map(({ bytes }) => bytes)) },
    { path: 'sources.bin', bytes: pack(listSources(reports)) },
  ];
  return { files, table };
}

/** A table of reports, cut into parts that can be read one by one. */
function makeParts(
  entries: readonly LaidOutReport[],
  length: number,
  toPart: (own: readonly LaidOutReport[]) => unknown,
): { bytes: Uint8Array; sizes: number[] } {
  const parts = Array.from({ length: Math.ceil(entries.length / length) }, (_, index) =>
    pack(toPart(entries.slice(index * length, (index + 1) * length))),
  );
  return { bytes: Buffer.concat(parts), sizes: parts.map((part) => part.length) };
}

function printLayout({ report, blocks }: LaidOutReport): string {
  const positions = sum(blocks) * blockLength;
  if (positions > mostPositions || blocks.length > mostPassages)
    throw new Error(`${report.url} is too long for the search index`);
  return report.passages
    .map(({ boilerplate, takeaway }, index) =>
      String.fromCharCode(
        layoutOffset + 4 * (blocks[index] ?? 0) + (boilerplate ? 2 : 0) + (takeaway ? 1 : 0),
      ),
    )
    .join('');
}

function listReports(
  entries: readonly LaidOutReport[],
  parts: Pick<BundleReports, 'layouts' | 'packs' | 'common'>,
): BundleReports {
  const reports = entries.map(({ report }) => report);
  const [newest] = reports;
  if (!newest) throw new Error('A bundle has no reports');
  return {
    newest: newest.day,
    steps: reports.map(({ day }, index) => daysBetween(day, (reports[index - 1] ?? newest).day)),
    publishers: reports.map(({ publisher }) => publisher),
    series: reports.map(({ series }) => series),
    blocks: entries.map(({ blocks }) => sum(blocks)),
    ...parts,
  };
}

function listSources(reports: readonly IndexedReport[]): BundleSources {
  const passages = reports.map((report) => report.passages.slice(1).map(({ outlets }) => outlets));
  const outlets = [...new Set(passages.flat(2))].toSorted();
  const numbers = new Map(outlets.map((outlet, index) => [outlet, index]));
  return {
    outlets,
    passages: passages.map((report) =>
      report.map((cited) => cited.flatMap((outlet) => numbers.get(outlet) ?? [])),
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
