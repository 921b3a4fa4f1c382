import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What the pages of a site have read, for the build after. Pages are many, and what they have read are millions: long
 * lists of texts and numbers are read and written in a fraction of the time that an object for each takes.
 */
export interface KeptReads {
  /** Of the code that made the values. */
  version: string;
  parts: PartList;
  /** Of the pages, with the versions of their code (`PageVersion`) and hashes of their props at the same places. */
  names: string[];
  wholes: string[];
  mains: string[];
  props: string[];
  /** What each page has read, one behind the other, as places in `parts`. */
  read: Uint32Array;
  /** Where that of each page ends in `read`. */
  ends: Uint32Array;
}

/** Parts of the values: the way to each, a line each step, and at the same place its hash. */
export interface PartList {
  ways: string[];
  hashes: string[];
}

/** Undefined where there is no such file, or not all of it, or where it is of other code. */
export function readKept(file: string, version: string): KeptReads | undefined {
  try {
    const bytes = readFileSync(file);
    const text = bytes.subarray(hashLength);
    if (bytes.toString('latin1', 0, hashLength) !== hashOf(text)) return undefined;
    const kept = deserialize(text) as KeptReads;
    return kept.version === version ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Writes all of a file, or nothing: the hash of what follows, and that as V8 writes values. */
export function writeKept(file: string, kept: KeptReads): void {
  const text = serialize(kept);
  const part = `${file}.${process.pid}.part`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(part, Buffer.concat([Buffer.from(hashOf(text), 'latin1'), text]));
  renameSync(part, file);
}

const hashLength = 64;

function hashOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}
