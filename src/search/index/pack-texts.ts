import type { PackedPassage, TextPack } from '../format/text-pack.ts';
import type { IndexedReport } from './indexed-report.ts';
import { hashOf, pack } from './pack.ts';

/** The text file of a report. */
export interface PackedTexts {
  /** Of its name: the hash of its bytes. */
  key: string;
  bytes: Uint8Array;
  /** As in `TextsPart.packs`. */
  packs: number[];
}

/** Characters of a pack, from which on it takes no further passage: some 1.3 kB when packed. */
const packLength = 2000;

/** Packs the passages of a report, whole ones only. */
export function packTexts({ url, title, passages }: IndexedReport): PackedTexts {
  const packed = groupPassages(passages).map((group) => {
    const value: TextPack = { url, title, passages: group };
    return { passages: group.length, bytes: pack(value) };
  });
  const bytes = Buffer.concat(packed.map((each) => each.bytes));
  return {
    key: hashOf(bytes),
    bytes,
    packs: packed.flatMap((each) => [each.passages, each.bytes.length]),
  };
}

function groupPassages(passages: IndexedReport['passages']): PackedPassage[][] {
  const groups: PackedPassage[][] = [];
  let length = packLength;
  for (const [number, { id, section, text }] of passages.entries()) {
    if (length >= packLength) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push({ number, id, section, text });
    length += text.length;
  }
  return groups;
}
