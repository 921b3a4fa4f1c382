import { createHash } from 'node:crypto';
import type { PackedPassage, TextPack } from '../format/text-pack.ts';
import type { IndexedReport } from './indexed-report.ts';
import { gzipJson } from './gzip-json.ts';

/** The text file of a report. */
export interface PackedTexts {
  /** Of its name: the hash of its bytes. */
  key: string;
  bytes: Uint8Array;
  /** As in `BundleTexts.packs`. */
  packs: number[];
}

/** Characters of a pack, from which on it takes no further passage: some 2.5 kB when packed. */
const packLength = 5000;

/** Packs title and passages of a report, whole passages only. */
export function packTexts(report: IndexedReport): PackedTexts {
  const { url, title } = report;
  const packed = groupPassages(report).map((passages) => {
    const pack: TextPack = { url, title, passages };
    return { passages: passages.length, bytes: gzipJson(pack) };
  });
  const bytes = Buffer.concat(packed.map((pack) => pack.bytes));
  return {
    key: createHash('sha256').update(bytes).digest('hex').slice(0, 10),
    bytes,
    packs: packed.flatMap((pack) => [pack.passages, pack.bytes.length]),
  };
}

function groupPassages(report: IndexedReport): PackedPassage[][] {
  const groups: PackedPassage[][] = [];
  let length = packLength;
  for (const [number, { id, section, text }] of report.passages.entries()) {
    if (length >= packLength) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push({ number, id, section, text });
    length += text.length;
  }
  return groups;
}
