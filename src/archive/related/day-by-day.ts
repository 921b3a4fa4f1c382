import { hash } from 'node:crypto';
import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Archive } from '../archive.ts';
import type { JsonCache } from '../json-cache.ts';
import type { Chain } from './history.ts';

/** What was found of the reports of a day, with a hash of all that it comes from. */
interface FoundDay<Found> {
  hash: string;
  found: [ReportId, Found][];
}

/** What was found of the days of a month, oldest first, by what was looked for. */
export type DaysCache = JsonCache<FoundDay<unknown>[]>;

/**
 * What is found of each day's reports: where all is as it was that it comes from, it is what it was the last time.
 * Kept by months, so that a new day writes little.
 */
export class DayByDay<Found> {
  readonly #cache: DaysCache | undefined;
  readonly #name: string;
  #month = '';
  #before: readonly FoundDay<Found>[] = [];
  #days: FoundDay<Found>[] = [];

  /**
   * @param what is looked for
   * @param archive each of a project keeps its own
   */
  constructor(what: string, archive: Pick<Archive, 'reports'>, cache?: DaysCache) {
    this.#cache = cache;
    this.#name = `${what} ${archive.reports[0]?.id}`;
  }

  /**
   * The next day, in order.
   *
   * @param from hashes of all that it comes from, and of what it came from the last time
   * @param find is told what was found then, as far as it is kept
   */
  next(
    day: Day,
    from: Chain,
    find: (before: ReadonlyMap<ReportId, Found>) => [ReportId, Found][],
  ): readonly [ReportId, Found][] {
    this.#turnTo(day.slice(0, 7));
    const foundFrom = (hash?: string) => this.#before.find((each) => each.hash === hash);
    const found = foundFrom(from.now) ?? {
      hash: from.now,
      found: find(new Map(foundFrom(from.before)?.found)),
    };
    this.#days.push(found);
    return found.found;
  }

  /** Keeps what was found for the next time; to be called behind the last day. */
  save(): void {
    const [days, before] = [this.#days, this.#before];
    if (days.length !== before.length || days.some(({ hash }, at) => hash !== before[at]?.hash))
      this.#cache?.set(this.#keyOf(this.#month), days);
  }

  #turnTo(month: string): void {
    if (month === this.#month) return;
    if (this.#month !== '') this.save();
    const before: unknown = this.#cache?.get(this.#keyOf(month));
    this.#before = Array.isArray(before) ? (before as FoundDay<Found>[]) : []; // what is foreign is found anew
    this.#days = [];
    this.#month = month;
  }

  #keyOf(month: string): string {
    return `${this.#name} ${month}`;
  }
}

/** A hash of some texts. */
export function hashAll(...parts: (string | undefined)[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url');
}
