import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hashValue, isReport } from './hash-value.ts';
import { follow, watch, type Way } from './watch.ts';

/**
 * Tells which pages show what they showed in the build before: each page is given a view of the values that notes
 * what it reads, and in the next build it is as it was if all of that is.
 */
export interface PageReads<Values> {
  /**
   * @param name of the page, which no other has
   * @param props what the page is given besides
   */
  page(name: string, props: unknown): Page<Values>;
  /** Keeps for the next build, in a file, what pages have read in this one. */
  save(file: string): void;
}

interface Page<Values> {
  /** The same as in the build before if the page shows the same, otherwise one that it never had with other values. */
  key: string;
  /** Whether it shows what it showed in the build before. */
  same: boolean;
  /** The values, for a page that is rendered. */
  read(): Values;
}

interface PageRecord {
  key: string;
  /** Hash of its props. */
  props: string;
  /** What it has read: places in `Kept.parts`. */
  parts: number[];
}

/** The file: its first line is the hash of what follows, JSON. */
interface Kept {
  parts: [way: Way, hash: string][];
  pages: Record<string, PageRecord>;
}

/**
 * @param file what an earlier build has kept; one that is missing, cut off or changed counts as none
 * @param version of the values: differs where any of them does
 */
export function openPageReads<Values extends object>(
  file: string,
  values: Values,
  version: string,
): PageReads<Values> {
  const before = readKept(file);
  const same = before.parts.map(([way, hash]) => hashValue(follow(values, way)) === hash);
  const parts: Kept['parts'] = [];
  const places = new Map<string, number>();
  const pages = new Map<string, Omit<PageRecord, 'parts'> & { parts: Set<number> }>();

  function placeOf(way: Way, hash: () => string): number {
    const name = way.join('\n');
    const place = places.get(name) ?? parts.push([way, hash()]) - 1;
    places.set(name, place);
    return place;
  }

  return {
    page(name, props) {
      const own = hashValue(props);
      const known = before.pages[name];
      const isSame = known?.props === own && known.parts.every((part) => same[part]);
      const key = isSame ? known.key : version;
      if (isSame)
        pages.set(name, {
          key,
          props: own,
          parts: new Set(
            known.parts.map((part) => {
              const [way, hash] = before.parts[part] ?? [[], ''];
              return placeOf(way, () => hash);
            }),
          ),
        });
      return {
        key,
        same: isSame,
        read() {
          const read = new Set<number>();
          pages.set(name, { key, props: own, parts: read });
          return watch(values, isReport, (way, part) =>
            read.add(placeOf(way, () => hashValue(part))),
          );
        },
      };
    },
    save(file) {
      const records = [...pages].map(([name, page]) => [name, { ...page, parts: [...page.parts] }]);
      writeKept(file, { parts, pages: Object.fromEntries(records) as Kept['pages'] });
    },
  };
}

function readKept(file: string): Kept {
  try {
    const [hash, text = ''] = readFileSync(file, 'utf8').split('\n', 2);
    if (hash === hashOf(text)) return JSON.parse(text) as Kept;
  } catch {
    // There is none yet.
  }
  return { parts: [], pages: {} };
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
