import { blockLength, mostPassages, mostPositions } from '../format/bundle-files.ts';

/*
 * Words and passages of a bundle are numbered through: those of each report begin at a multiple of a number
 * that no report reaches.
 */

/** The report in which a position stands. */
export function reportAt(position: number): number {
  return Math.floor(position / mostPositions);
}

/** The block of its report in which a position stands. */
export function blockAt(position: number): number {
  return Math.floor((position % mostPositions) / blockLength);
}

/** The report of a passage. */
export function reportOf(passage: number): number {
  return Math.floor(passage / mostPassages);
}

/** The number of a passage in its report, 0 for the title. */
export function numberOf(passage: number): number {
  return passage % mostPassages;
}

export function passageOf(report: number, number: number): number {
  return report * mostPassages + number;
}

export function positionOf(report: number, block: number): number {
  return report * mostPositions + block * blockLength;
}
