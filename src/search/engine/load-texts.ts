import { passagesOfPack, type PackedPassage, type TextPack } from '../format/text-pack.ts';
import { numberOf, reportOf } from './addresses.ts';
import { IndexFailure, type Load } from './answer.ts';
import { openCache } from './bounded-cache.ts';
import { readPacked } from './gunzip.ts';
import type { Bundle, TextTable } from './open-bundle.ts';

/** Loads the texts of passages, and keeps them. */
export interface TextStore {
  /** The texts of passages of a bundle, in their order. */
  load(bundle: Bundle, passages: readonly number[]): Promise<LoadedPassage[]>;
  /** Whether the text of a passage is kept, or on its way. */
  has(bundle: Bundle, passage: number): Promise<boolean>;
  /** How many packs would have to be loaded. */
  countPacks(bundle: Bundle, passages: Iterable<number>): Promise<number>;
}

export interface LoadedPassage extends PackedPassage {
  report: Pick<TextPack, 'url' | 'title'>;
}

/** Where a pack is: bytes of the text file of its report. */
interface Place {
  file: string;
  start: number;
  end: number;
}

const mostCharacters = 8_000_000;

export function openTexts(load: Load): TextStore {
  const kept = openCache<TextPack>(mostCharacters, ({ passages }) =>
    passages.reduce((sum, { text }) => sum + text.length, 0),
  );

  async function placesOf(bundle: Bundle, passages: Iterable<number>): Promise<Place[]> {
    const wanted = [...passages];
    const tables = await bundle.loadTextTables(wanted.map(reportOf));
    return wanted.map((passage, index) => placeOf(tables[index], numberOf(passage), bundle));
  }

  /** Starts to load packs that are not kept, those side by side in one request. */
  function fetchPacks(places: readonly Place[]): void {
    for (const run of joinNeighbours(places.filter((place) => !kept.has(nameOf(place))))) {
      const [first] = run;
      if (!first) continue;
      const bytes = load(first.file, { start: first.start, end: run.at(-1)?.end ?? first.end });
      for (const place of run)
        kept
          .get(nameOf(place), async () =>
            readPacked((await bytes).slice(place.start - first.start, place.end - first.start)),
          )
          .catch(() => undefined); // The one who asked for the pack is told.
    }
  }

  return {
    async load(bundle, passages) {
      const places = await placesOf(bundle, passages);
      fetchPacks(places);
      return Promise.all(
        places.map(async (place, index) => {
          const pack = await kept.get(nameOf(place), async () =>
            readPacked(await load(place.file, place)),
          );
          const number = numberOf(passages[index] ?? 0);
          const found = pack.passages.find((passage) => passage.number === number);
          if (!found) throw new IndexFailure('broken', `${place.file} lacks passage ${number}`);
          return { ...found, report: { url: pack.url, title: pack.title } };
        }),
      );
    },
    async has(bundle, passage) {
      const [place] = await placesOf(bundle, [passage]);
      return place !== undefined && kept.has(nameOf(place));
    },
    async countPacks(bundle, passages) {
      const names = (await placesOf(bundle, passages)).map(nameOf);
      return [...new Set(names)].filter((name) => !kept.has(name)).length;
    },
  };
}

function placeOf(table: TextTable | undefined, number: number, { entry }: Bundle): Place {
  const { key = '', packs = [] } = table ?? {};
  const file = `texts/${key}.bin`;
  const pack = Math.floor(number / passagesOfPack);
  const bytes = packs[pack];
  const start = packs.slice(0, pack).reduce((sum, before) => sum + before, 0);
  if (bytes) return { file, start, end: start + bytes };
  throw new IndexFailure('broken', `The texts of ${entry.name} have no passage ${number}`);
}

function nameOf({ file, start }: Place): string {
  return `${file} ${start}`;
}

/** Places in groups that stand side by side in one file. */
function joinNeighbours(places: readonly Place[]): Place[][] {
  const unique = new Map(places.map((place) => [nameOf(place), place]));
  const sorted = [...unique.values()].toSorted((a, b) =>
    a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1,
  );
  const runs: Place[][] = [];
  for (const place of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.file === place.file && last.end === place.start) run.push(place);
    else runs.push([place]);
  }
  return runs;
}
