import { passagesOfPack, type PackedPassage, type TextPack } from '../format/text-pack.ts';
import { numberOf, reportOf } from './addresses.ts';
import { IndexFailure, type Load } from './answer.ts';
import { openCache } from './bounded-cache.ts';
import { readPacked } from './gunzip.ts';
import type { Bundle } from './open-bundle.ts';
import { openPartedFile, type PartedFile } from './parted-file.ts';

/** Loads the texts of passages, and keeps them. */
export interface TextStore {
  /** The texts of passages of a bundle, in their order. */
  load(bundle: Bundle, passages: readonly number[]): Promise<LoadedPassage[]>;
  /** How many packs would have to be loaded. */
  countPacks(bundle: Bundle, passages: Iterable<number>): Promise<number>;
}

export interface LoadedPassage extends PackedPassage {
  report: Pick<TextPack, 'url' | 'title'>;
}

/** Where a passage is: a pack of its report. */
interface Place {
  file: PartedFile<TextPack>;
  pack: number;
}

/** @param most bytes of the reports of which packs are kept */
export function openTexts(load: Load, most: number): TextStore {
  const files = openCache<PartedFile<TextPack>>(most, ({ size }) => size);

  async function placesOf(bundle: Bundle, passages: readonly number[]): Promise<Place[]> {
    const tables = await bundle.loadPackTables(passages.map(reportOf));
    return Promise.all(
      tables.map(async ({ start, sizes }, index) => {
        const path = `${bundle.entry.folder}/texts.bin`;
        const file = await files.get(`${path} ${start}`, () =>
          Promise.resolve(openPartedFile<TextPack>(load, path, sizes, readPacked, start)),
        );
        return { file, pack: Math.floor(numberOf(passages[index] ?? 0) / passagesOfPack) };
      }),
    );
  }

  return {
    async load(bundle, passages) {
      const places = await placesOf(bundle, passages);
      const byFile = Map.groupBy(places, ({ file }) => file);
      const packs = new Map(
        await Promise.all(
          [...byFile].map(
            async ([file, own]) => [file, await file.load(own.map(({ pack }) => pack))] as const,
          ),
        ),
      );
      return places.map(({ file, pack }, index) => {
        const number = numberOf(passages[index] ?? 0);
        const { url = '', title = '', passages: own = [] } = packs.get(file)?.get(pack) ?? {};
        const found = own.find((passage) => passage.number === number);
        if (found) return { ...found, report: { url, title } };
        throw new IndexFailure('broken', `The texts of ${bundle.entry.name} lack a passage`);
      });
    },
    async countPacks(bundle, passages) {
      const byFile = Map.groupBy(await placesOf(bundle, [...passages]), ({ file }) => file);
      return [...byFile].reduce(
        (sum, [file, own]) => sum + file.missing(own.map(({ pack }) => pack)).length,
        0,
      );
    },
  };
}
