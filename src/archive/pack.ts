import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/**
 * Texts by key in few files, which only grow: opening thousands of small ones takes longer than reading them.
 * Whatever is missing, cut off or changed counts as not there.
 */
export interface Pack {
  get(key: string): string | undefined;
  /** What cannot be written, to a full disk perhaps, is not there the next time. */
  set(key: string, text: string): void;
  /** How many it holds. */
  count(): number;
}

/** A file that is read, and what of it has been read last. */
interface OpenFile {
  descriptor: number;
  start: number;
  bytes: Buffer;
}

/** Where a text stands. */
interface Place {
  file: string;
  offset: number;
  length: number;
  /** Of key and text. */
  check: number;
}

/** Of what has one name, texts by so many keys stay: archives that share a project may have reports of one name. */
const mostOfName = 4;
/** With more files than this, or when more than half of their bytes are of no use, one is made of all. */
const mostFiles = 24;
const fewBytes = 16_000_000;
/** So many bytes are read at once where texts are asked for in about their order, as those of all reports are. */
const ahead = 65_536;

/**
 * Opens the pack in a folder, and tidies it up. Each who writes has files of its own, numbered one after the other:
 * `7.pack`, the texts one behind the other, and `7.index`, a line for each that is whole. So many may write at once,
 * and be stopped at any moment. The first line of a key is the name of what the text is of: the latest few stay.
 */
export function openPack(folder: string): Pack {
  const places = readPlaces(folder);
  const files = new Map<string, OpenFile>();
  if (isMainThread && isWasteful(folder, places)) {
    places.clear();
    tidyUp(folder);
    for (const [key, place] of readPlaces(folder)) places.set(key, place);
  }
  let append: Append | undefined;
  return {
    get(key) {
      const short = shorten(key);
      const place = places.get(short);
      return place && readText(short, place, files)?.toString();
    },
    set(key, text) {
      const short = shorten(key);
      append ??= openNext(folder);
      const place = append(short, Buffer.from(text));
      if (place) places.set(short, place);
    },
    count: () => places.size,
  };
}

/** A name for a key: first that of its first line, so that what has one name can be told. */
function shorten(key: string): string {
  const [name = ''] = key.split('\n', 1);
  return `${digest(name).slice(0, nameLength)}${digest(key)}`;
}

const nameLength = 12;

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 28);
}

/** All texts that are whole, oldest first; later files and lines win. */
function readPlaces(folder: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const number of listNumbers(folder)) {
    const file = join(folder, `${number}.pack`);
    const lines = readLines(join(folder, `${number}.index`));
    for (const line of lines.slice(0, -1)) {
      const [key = '', offset, length, check] = line.split(' ');
      places.delete(key);
      places.set(key, {
        file,
        offset: Number(offset),
        length: Number(length),
        check: Number(check),
      });
    }
  }
  return places;
}

/** The last line is empty, or cut off. */
function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'latin1').split('\n');
  } catch {
    return []; // nothing of it is whole yet, or another run has dropped it
  }
}

function listNumbers(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => /^(\d+)\.pack$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

function readText(key: string, place: Place, files: Map<string, OpenFile>): Buffer | undefined {
  const { file, offset, length, check } = place;
  try {
    const open = files.get(file) ?? {
      descriptor: openSync(file, 'r'),
      start: 0,
      bytes: Buffer.alloc(0),
    };
    files.set(file, open);
    const bytes = readBytes(open, offset, length);
    return bytes.length === length && crc32(bytes, crc32(key)) === check ? bytes : undefined;
  } catch {
    return undefined; // the file is not there any more, or its index is not of it
  }
}

/** Fewer bytes where the file ends before. */
function readBytes(open: OpenFile, offset: number, length: number): Buffer {
  const at = offset - open.start;
  if (at < 0 || at + length > open.bytes.length) {
    const isNear = at >= 0 && at < open.bytes.length + ahead;
    const bytes = Buffer.allocUnsafe(isNear ? Math.max(length, ahead) : length);
    open.bytes = bytes.subarray(0, readSync(open.descriptor, bytes, 0, bytes.length, offset));
    open.start = offset;
  }
  return open.bytes.subarray(offset - open.start, offset - open.start + length);
}

/** Writes a text; undefined where it could not be written. */
type Append = (key: string, bytes: Buffer) => Place | undefined;

function openNext(folder: string): Append {
  let end = 0;
  let files: { file: string; pack: number; index: number } | undefined;
  try {
    const number = (listNumbers(folder).at(-1) ?? 0) + 1;
    files = openNumber(folder, number);
  } catch {
    files = undefined; // another run has dropped the folder
  }
  return (key, bytes) => {
    if (!files) return undefined;
    const place = { file: files.file, offset: end, length: bytes.length, check: 0 };
    place.check = crc32(bytes, crc32(key));
    const line = `${key} ${place.offset} ${place.length} ${place.check}\n`;
    try {
      if (writeSync(files.pack, bytes) < bytes.length) throw new Error('It is cut off.');
      if (writeSync(files.index, line) < line.length) throw new Error('It is cut off.');
    } catch {
      files = undefined; // what follows would not stand where it is looked for
      return undefined;
    }
    end += bytes.length;
    return place;
  };
}

/** Files of a number that nobody else has. */
function openNumber(folder: string, number: number): { file: string; pack: number; index: number } {
  const file = join(folder, `${number}.pack`);
  if (existsSync(file)) return openNumber(folder, number + 1);
  try {
    const pack = openSync(file, 'wx');
    return { file, pack, index: openSync(join(folder, `${number}.index`), 'w') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return openNumber(folder, number + 1); // another has been faster
  }
}

function isWasteful(folder: string, places: ReadonlyMap<string, Place>): boolean {
  const numbers = listNumbers(folder);
  const bytes = numbers.reduce((sum, number) => sum + sizeOf(join(folder, `${number}.pack`)), 0);
  const used = latestOf(places).reduce((sum, [, { length }]) => sum + length, 0);
  return numbers.length > mostFiles || bytes > 2 * used + fewBytes;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Those that stay. */
function latestOf(places: ReadonlyMap<string, Place>): [string, Place][] {
  const counts = new Map<string, number>();
  return [...places]
    .toReversed()
    .filter(([key]) => {
      const name = key.slice(0, nameLength);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count <= mostOfName;
    })
    .toReversed();
}

/** Makes one file of all. Its index is written at the end: until then nothing of it counts. */
function tidyUp(folder: string): void {
  const before = listNumbers(folder);
  const files = new Map<string, OpenFile>();
  try {
    const { file, pack, index } = openNumber(folder, (before.at(-1) ?? 0) + 1);
    closeSync(index);
    let end = 0;
    const lines = latestOf(readPlaces(folder)).flatMap(([key, place]) => {
      const bytes = readText(key, place, files);
      if (!bytes) return [];
      const line = `${key} ${end} ${writeSync(pack, bytes)} ${place.check}\n`;
      end += bytes.length;
      return [line];
    });
    closeSync(pack);
    const written = file.replace(/pack$/, 'index');
    writeFileSync(`${written}.part`, lines.join(''));
    renameSync(`${written}.part`, written);
    for (const number of before)
      for (const name of [`${number}.pack`, `${number}.index`])
        rmSync(join(folder, name), { force: true });
  } catch {
    // A full disk, or another run that does the same: what is there is as good as before.
  } finally {
    for (const { descriptor } of files.values()) closeSync(descriptor);
  }
}
