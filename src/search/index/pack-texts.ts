import { printSizes } from '../format/gzip-sizes.ts';
import { passagesOfPack, type PackedPassage, type TextPack } from '../format/text-pack.ts';
import type { IndexedReport } from './indexed-report.ts';
import { hashOf, packFilled } from './pack.ts';

/** The text file of a report. */
export interface PackedTexts {
  /** Of its name: the hash of its bytes. */
  key: string;
  bytes: Uint8Array;
  /** As in `TextsPart.packs`. */
  packs: string;
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
  const bytes = Buffer.concat(packs);
  return { key: hashOf(bytes), bytes, packs: printSizes(packs.map(({ length }) => length)) };
}
