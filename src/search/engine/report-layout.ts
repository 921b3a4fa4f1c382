import { layoutOffset } from '../format/bundle-files.ts';
import { passageOf, positionOf } from './addresses.ts';

/** How the passages of a report follow each other, its title first. */
export interface ReportLayout {
  /** For each passage the position of its first word, its blocks, and what kind it is. */
  starts: Int32Array;
  blocks: Int32Array;
  flags: Uint8Array;
  /** For each block the passage that it belongs to. */
  passages: Int32Array;
}

/** Bits of `ReportLayout.flags`. */
export const takeaway = 1;
export const boilerplate = 2;
export const title = 4;

/** @param codes as in `LayoutPart` */
export function readLayout(report: number, codes: string): ReportLayout {
  const values = Int32Array.from(codes, (code) => code.charCodeAt(0) - layoutOffset);
  const blocks = values.map((value) => value >> 2);
  const starts = new Int32Array(values.length);
  const passages = new Int32Array(blocks.reduce((sum, count) => sum + count, 0));
  let block = 0;
  for (const [number, count] of blocks.entries()) {
    starts[number] = positionOf(report, block);
    passages.fill(passageOf(report, number), block, block + count);
    block += count;
  }
  const flags = Uint8Array.from(values, (value) => value & (takeaway | boilerplate));
  flags[0] = title;
  return { starts, blocks, flags, passages };
}
