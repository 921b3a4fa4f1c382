import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { once } from '../lazily.ts';
import { hashValue, isHashed } from './hash-value.ts';
import { hashAt, watch, type Way } from './watch.ts';

/**
 * Tells which pages show what they showed in the build before: each page is given a view of the values that notes
 * what it reads, and in the next build it is as it was if all of that is.
 */
export interface PageReads<Values> {
  /**
   * @param name of the page, which no other has
   * @param version of the code that makes it
   * @param props what it is given besides
   */
  page(name: string, version: string, props: unknown): Page<Values>;
  /** Names of the pages asked for that show what they showed. */
  same(): string[];
  /** What the pages that were given their values here have read. */
  notes(): ReadNotes;
  /** Takes over what pages that were asked for here, too, have read elsewhere. */
  take(notes: ReadNotes): void;
  /** Keeps for the next build, in a file, what pages have read in this one. */
  save(file: string): void;
}

/** What pages have read in another thread, as plain data. */
export interface ReadNotes {
  parts: Kept['parts'];
  /** Places in `parts` that a page has read. */
  pages: (readonly [name: string, parts: readonly number[]])[];
}

interface Page<Values> {
  /** Whether it shows what it showed in the build before. */
  same: boolean;
  /** The values, for a page that is rendered, until the next one is. */
  read(): Values;
}

interface PageRecord {
  version: string;
  /** Hash of its props. */
  props: string;
  /** What it has read: places in `Kept.parts`. */
  parts: number[];
}

/** A page that was asked for in this build. */
interface PageNow {
  version: string;
  /** Hash of its props, which takes long where there are thousands of pages, and is not always asked for. */
  props: () => string;
  /** Where it shows what it showed: what it had read, as places in what was kept. */
  kept?: readonly number[];
  /** Where it was given the values: what it has read of them. */
  read?: Set<number>;
}

/** The file: its first line is the hash of what follows, JSON. */
interface Kept {
  version: string;
  parts: [way: Way, hash: string][];
  pages: Record<string, PageRecord>;
}

/**
 * @param file what an earlier build has kept, if anything; one that is missing, cut off or changed counts as none
 * @param version of the code that makes the values: what was kept by another counts as none
 */
export function openPageReads<Values extends object>(
  file: string | undefined,
  values: Values,
  version: string,
): PageReads<Values> {
  const before = readKept(file, version);
  const same = before.parts.map(([way, hash]) => hashAt(values, way) === hash);
  const parts: Kept['parts'] = [];
  const places = new Map<string, number>();
  const pages = new Map<string, PageNow>();

  function placeOf(way: Way, hash: () => string): number {
    const name = way.join('\n');
    const place = places.get(name) ?? parts.push([way, hash()]) - 1;
    places.set(name, place);
    return place;
  }

  /** Places of parts that others have noted, each looked up once: pages share most of them. */
  function placesOf(noted: Kept['parts']): (part: number) => number {
    const known = new Map<number, number>();
    return (part) => {
      const [way, hash] = noted[part] ?? [[], ''];
      const place = known.get(part) ?? placeOf(way, () => hash);
      known.set(part, place);
      return place;
    };
  }

  // Pages are rendered one after the other: what is read is read by the last that has begun.
  let reading = new Set<number>();
  const view = watch(values, isHashed, {
    number: (way) => placeOf(way, () => hashAt(values, way)),
    read: (place) => reading.add(place),
  });

  return {
    page(name, version, props) {
      const own = once(() => hashValue(props));
      const known = before.pages[name];
      const isSame =
        known?.version === version &&
        known.props === own() &&
        known.parts.every((part) => same[part]);
      const page: PageNow = { version, props: own, ...(isSame && { kept: known.parts }) };
      pages.set(name, page);
      return {
        same: isSame,
        read() {
          reading = page.read ??= new Set();
          return view;
        },
      };
    },
    same: () => [...pages].flatMap(([name, page]) => (page.kept ? [name] : [])),
    notes: () => ({
      parts,
      pages: [...pages].flatMap(([name, { read }]) => (read ? [[name, [...read]] as const] : [])),
    }),
    take(notes) {
      const placeOfNoted = placesOf(notes.parts);
      for (const [name, read] of notes.pages) {
        const page = pages.get(name);
        if (page) page.read = new Set([...(page.read ?? []), ...read.map(placeOfNoted)]);
      }
    },
    save(file) {
      const placeOfKept = placesOf(before.parts);
      const records = [...pages].map(([name, { version, props, kept = [], read = [] }]) => [
        name,
        { version, props: props(), parts: [...kept.map(placeOfKept), ...read] },
      ]);
      writeKept(file, { version, parts, pages: Object.fromEntries(records) as Kept['pages'] });
    },
  };
}

function readKept(file: string | undefined, version: string): Kept {
  try {
    if (file === undefined) throw new Error('Nothing was kept.');
    const [hash, text = ''] = readFileSync(file, 'utf8').split('\n', 2);
    const kept = hash === hashOf(text) ? (JSON.parse(text) as Kept) : undefined;
    if (kept?.version === version) return kept;
  } catch {
    // There is none yet.
  }
  return { version, parts: [], pages: {} };
}

function writeKept(file: string, kept: Kept): void {
  const text = JSON.stringify(kept);
  const part = `${file}.${process.pid}.part`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(part, `${hashOf(text)}\n${text}`);
  renameSync(part, file);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
