import { once } from '../lazily.ts';
import { hashValue, isHashed } from './hash-value.ts';
import { readKept, writeKept, type KeptReads, type PartList } from './kept-reads.ts';
import { hashAt, watch } from './watch.ts';

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
  page(name: string, version: PageVersion, props: unknown): Page<Values>;
  /** Names of the pages asked for that are what they were. */
  same(): string[];
  /** Names of those that are not, but whose `main` is what it was. */
  sameMains(): string[];
  /** What the pages that were given their values here have read. */
  notes(): ReadNotes;
  /** Takes over what pages that were asked for here, too, have read elsewhere. */
  take(notes: ReadNotes): void;
  /** Keeps for the next build, in a file, what pages have read in this one. */
  save(file: string): void;
}

/** What pages have read in another thread, as plain data. */
export interface ReadNotes {
  parts: PartList;
  /** Places in `parts` that a page has read. */
  pages: (readonly [name: string, parts: readonly number[]])[];
}

/** Hashes of the code that makes a page. */
export interface PageVersion {
  whole: string;
  /** Of what makes its `main`: the frame around it is of other code. */
  main: string;
}

interface Page<Values> {
  /** Whether it is what it was in the build before. */
  same: boolean;
  /** The values, for a page that is rendered, until the next one is. */
  read(): Values;
}

/** A page that was asked for in this build. */
interface PageNow {
  version: PageVersion;
  /** Hash of its props, which takes long where there are thousands of pages, and is not always asked for. */
  props: () => string;
  /** Whether it is what it was. */
  same: boolean;
  /** Where it is, or its `main`: what it had read, as places in what was kept. */
  kept?: Uint32Array;
  /** Where it was given the values: what it has read of them. */
  read?: Set<number>;
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
  const before = (file === undefined ? undefined : readKept(file, version)) ?? nothing(version);
  const pageBefore = openPages(before);
  const same = before.parts.ways.map(
    (way, place) => hashAt(values, way.split('\n')) === before.parts.hashes[place],
  );
  const parts: PartList = { ways: [], hashes: [] };
  const places = new Map<string, number>();
  const pages = new Map<string, PageNow>();

  function placeOf(way: string, hash: () => string): number {
    const known = places.get(way);
    if (known !== undefined) return known;
    const place = parts.ways.push(way) - 1;
    parts.hashes.push(hash());
    places.set(way, place);
    return place;
  }

  /** Places of parts that others have noted, each looked up once: pages share most of them. */
  function placesOf({ ways, hashes }: PartList): (part: number) => number {
    const known = new Int32Array(ways.length).fill(-1);
    return (part) => {
      let place = known[part] ?? -1;
      if (place < 0) place = placeOf(ways[part] ?? '', () => hashes[part] ?? '');
      known[part] = place;
      return place;
    };
  }

  // Pages are rendered one after the other: what is read is read by the last that has begun.
  let reading = new Set<number>();
  const view = watch(values, isHashed, {
    number: (way) => placeOf(way.join('\n'), () => hashAt(values, way)),
    read: (place) => reading.add(place),
  });

  return {
    page(name, version, props) {
      const own = once(() => hashValue(props));
      const known = pageBefore(name);
      const hasMain =
        known?.main === version.main &&
        known.props === own() &&
        known.read.every((part) => same[part]);
      const page: PageNow = {
        version,
        props: own,
        same: hasMain && known.whole === version.whole,
        ...(hasMain && { kept: known.read }),
      };
      pages.set(name, page);
      return {
        same: page.same,
        read() {
          reading = page.read ??= new Set();
          return view;
        },
      };
    },
    same: () => [...pages].flatMap(([name, page]) => (page.same ? [name] : [])),
    sameMains: () => [...pages].flatMap(([name, page]) => (page.kept && !page.same ? [name] : [])),
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
      const all = [...pages.values()];
      const read = all.map(({ same, kept, read = [] }) => {
        const old = kept?.map(placeOfKept) ?? new Uint32Array();
        return same ? old : Uint32Array.from(new Set([...old, ...read]));
      });
      writeKept(file, {
        version,
        parts,
        names: [...pages.keys()],
        wholes: all.map((page) => page.version.whole),
        mains: all.map((page) => page.version.main),
        props: all.map(({ props }) => props()),
        ...joinLists(read),
      });
    },
  };
}

function nothing(version: string): KeptReads {
  const [read, ends] = [new Uint32Array(), new Uint32Array()];
  return {
    version,
    parts: { ways: [], hashes: [] },
    names: [],
    wholes: [],
    mains: [],
    props: [],
    read,
    ends,
  };
}

/** Finds pages by their names. */
function openPages({ names, wholes, mains, props, read, ends }: KeptReads) {
  const places = new Map(names.map((name, place) => [name, place]));
  return (name: string) => {
    const place = places.get(name);
    if (place === undefined) return undefined;
    return {
      whole: wholes[place],
      main: mains[place],
      props: props[place],
      read: read.subarray(ends[place - 1] ?? 0, ends[place]),
    };
  };
}

/** Some lists one behind the other, and where each of them ends. */
function joinLists(lists: readonly Uint32Array[]): Pick<KeptReads, 'read' | 'ends'> {
  const ends = new Uint32Array(lists.length);
  let length = 0;
  for (const [index, list] of lists.entries()) ends[index] = length += list.length;
  const read = new Uint32Array(length);
  for (const [index, list] of lists.entries()) read.set(list, ends[index - 1] ?? 0);
  return { read, ends };
}
