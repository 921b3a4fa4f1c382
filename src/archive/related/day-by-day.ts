import { hash } from 'node:crypto';
import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { JsonCache } from '../json-cache.ts';
import type { Topics } from './find-topics.ts';

/** What was found of the reports of a day, with a hash of all that it comes from. */
interface FoundDay<Found> {
  hash: string;
  found: [ReportId, Found][];
}

/** What was found of all days of an archive, oldest first, by what was looked for. */
export type DaysCache = JsonCache<FoundDay<unknown>[]>;

/**
 * What is found of each day's reports where it depends on their topics and those of all days before, and on nothing
 * else: up to the first day that is not as it was, it is what it was the last time.
 */
export class DayByDay<Found> {
  readonly #cache: DaysCache | undefined;
  readonly #key: string;
  readonly #before: readonly FoundDay<Found>[];
  readonly #days: FoundDay<Found>[] = [];
  #hash = '';

  /**
   * @param what is looked for
   * @param archive each of a project keeps its own
   */
  constructor(what: string, archive: { reports: readonly Report[] }, cache?: DaysCache) {
    this.#cache = cache;
    this.#key = `${what} ${archive.reports[0]?.id}`;
    const before: unknown = cache?.get(this.#key);
    this.#before = Array.isArray(before) ? (before as FoundDay<Found>[]) : []; // what is foreign is found anew
  }

  /** What is found depends on this too. */
  dependOn(what: string): void {
    this.#hash = hashOf(this.#hash, what);
  }

  /** The next day, in order. */
  next(
    reports: readonly Report[],
    topicsOf: (id: ReportId) => Topics | undefined,
    find: () => [ReportId, Found][],
  ): readonly [ReportId, Found][] {
    this.#hash = hashOf(this.#hash, ...reports.flatMap(({ id }) => [id, topicsOf(id)?.hash]));
    const before = this.#before[this.#days.length];
    const day = before?.hash === this.#hash ? before : { hash: this.#hash, found: find() };
    this.#days.push(day);
    return day.found;
  }

  /** Keeps what was found for the next time. */
  async save(): Promise<void> {
    if (this.#days.at(-1)?.hash !== this.#before.at(-1)?.hash)
      await this.#cache?.set(this.#key, this.#days);
  }
}

function hashOf(...parts: (string | undefined)[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url');
}
