import { printSizes } from '../format/gzip-sizes.ts';
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
