import type { Load } from './answer.ts';

/** A file whose parts, members of gzip, are loaded as they are needed, and kept. */
export interface PartedFile<Part> {
  /** Bytes of all parts. */
  size: number;
  /** Those of some parts that are not kept, ascending. */
  missing(numbers: Iterable<number>): number[];
  /** The parts of these numbers, all where no numbers are given. */
  load(numbers?: Iterable<number>): Promise<Map<number, Part>>;
}

/** Bytes between two parts that are needed, up to which one request is better than two, on a network of 150 ms. */
const mostBetween = 2500;

/**
 * @param sizes bytes of the parts
 * @param read makes a part of its bytes
 * @param from where in the file the first of them begins
 */
export function openPartedFile<Part>(
  load: Load,
  path: string,
  sizes: readonly number[],
  read: (bytes: Uint8Array<ArrayBuffer>) => Promise<Part>,
  from = 0,
): PartedFile<Part> {
  const kept = new Map<number, Promise<Part>>();
  let end = from;
  const starts = sizes.map((size) => (end += size) - size);
  const rangeOf = (first: number, last: number) => ({
    start: starts[first] ?? 0,
    end: (starts[last] ?? 0) + (sizes[last] ?? 0),
  });

  function fetchRun(first: number, last: number): void {
    const run = rangeOf(first, last);
    const bytes = load(path, run);
    for (let part = first; part <= last; part++) {
      if (kept.has(part)) continue;
      const { start, end } = rangeOf(part, part);
      const made = bytes.then((all) => read(all.slice(start - run.start, end - run.start)));
      kept.set(part, made);
      made.catch(() => kept.delete(part));
    }
  }

  /** First and last of parts that are close together; ascending. */
  function joinRuns(numbers: readonly number[]): [first: number, last: number][] {
    const runs: [number, number][] = [];
    for (const number of numbers) {
      const run = runs.at(-1);
      if (run && rangeOf(number, number).start - rangeOf(run[1], run[1]).end <= mostBetween)
        run[1] = number;
      else runs.push([number, number]);
    }
    return runs;
  }

  const sorted = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);
  const missing = (numbers: Iterable<number>) => sorted(numbers).filter((part) => !kept.has(part));
  return {
    size: end - from,
    missing,
    async load(numbers = sizes.keys()) {
      const wanted = sorted(numbers);
      for (const [first, last] of joinRuns(missing(wanted))) fetchRun(first, last);
      const parts = wanted.map(async (part) => [part, await kept.get(part)] as const);
      return new Map((await Promise.all(parts)) as [number, Part][]);
    },
  };
}
