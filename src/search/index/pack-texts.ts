import { printSizes, readSizes } from '../format/gzip-sizes.ts';
import { passagesOfPack, type PackedPassage, type TextPack } from '../format/text-pack.ts';
import type { IndexedReport } from './indexed-report.ts';
import { packFilled } from './pack.ts';

/** The text of a report in packs. */
export interface PackedTexts {
  bytes: Uint8Array;
  /** As in `PacksPart.sizes`. */
  sizes: string;
}

/** Packs the passages of a report. */
export function packTexts({ url, title, passages }: IndexedReport): PackedTexts {
  const numbered = passages.map(({ id, section, text }, number): PackedPassage => ({
    number,
    id,
    section,
    text,
  }));
  const packs = Array.from({ length: Math.ceil(numbered.length / passagesOfPack) }, (_, index) => {
    const own = numbered.slice(index * passagesOfPack, (index + 1) * passagesOfPack);
    const value: TextPack = { url, title, passages: own };
    return packFilled(value);
  });
  return { bytes: Buffer.concat(packs), sizes: printSizes(packs.map(({ length }) => length)) };
}

/** What a bundle notes of its `texts.bin`, so that the next one of its name need not pack all of it again. */
export interface TextsNote {
  /** Of each report what its text was packed from, and its `PackedTexts.sizes`. */
  reports: [key: string, sizes: string][];
}

/** Reports with equal keys have equal packs. */
export function textsKey({ url, hash }: IndexedReport): string {
  return `${url} ${hash}`;
}

/** The packs of each report of a bundle by their keys. */
export function cutTexts({ reports }: TextsNote, bytes: Uint8Array): Map<string, PackedTexts> {
  let end = 0;
  return new Map(
    reports.map(([key, sizes]) => {
      const start = end;
      end = readSizes(sizes).reduce((sum, size) => sum + size, start);
      return [key, { bytes: bytes.subarray(start, end), sizes }];
    }),
  );
}
