import type { Report } from '../../report/report.ts';
import { commonTerms, rareBits } from '../terms/common-terms.ts';
import type { MentionedName } from './find-names.ts';
import type { Profile } from './profiles.ts';

/** An earlier report with the names that it shares, those that tell most of the later one first. */
interface Neighbour {
  profile: Profile;
  likeness: number;
  /** What each adds to the likeness, by its key. */
  shared: ReadonlyMap<string, number>;
}

/** The reports that treat a name, by their places among the past ones, oldest first. */
interface Treating {
  numbers: number[];
  /** Those of them that are compared by it, and how much it weighs. */
  compared: number[];
  weights: number[];
}

/** Names by which a report is compared. */
const profileSize = 50;
/** Reports of a series that count as its recent past: what runs through them makes no two of them related. */
const recentReports = 10;
/** Reports that are looked at for one name, the latest ones. */
const longestPosting = 200;
/** So many reports are imagined in which two names meet by chance, before any is counted. */
const doubt = 2;

/** The reports of all days before the one that is looked at, by the names that are looked for. */
export class PastReports {
  /** Keys of names that are no subject. */
  readonly #passedOver: ReadonlySet<string>;
  /** Oldest first. */
  readonly #profiles: Profile[] = [];
  readonly #treating: ReadonlyMap<string, Treating>;
  /** What the last reports of a series treat, and how many of them treat it. */
  readonly #recent = new Map<
    string,
    { names: (readonly string[])[]; counts: Map<string, number> }
  >();

  /** @param wanted keys of the names that are looked for */
  constructor(passedOver: ReadonlySet<string>, wanted: Iterable<string>) {
    this.#passedOver = passedOver;
    this.#treating = new Map(
      [...wanted].map((key) => [key, { numbers: [], compared: [], weights: [] }]),
    );
  }

  profileOf(report: Report, names: readonly MentionedName[]): Profile {
    const weighed = names
      .map((name) => ({ key: name.key, weight: this.#weigh(report, name) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .slice(0, profileSize);
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return { report, weights: new Map(weighed.map(({ key, weight }) => [key, weight / length])) };
  }

  /** The reports that share most, by the product of the weights of all that both treat; most first. */
  nearest({ weights }: Profile, count: number): Neighbour[] {
    const likenesses = new Float64Array(this.#profiles.length);
    const met: number[] = [];
    for (const [key, weight] of weights) {
      const { compared = [], weights: others = [] } = this.#treating.get(key) ?? {};
      for (let at = Math.max(0, compared.length - longestPosting); at < compared.length; at++) {
        const number = compared[at] ?? 0;
        if (likenesses[number] === 0) met.push(number);
        likenesses[number] = (likenesses[number] ?? 0) + weight * (others[at] ?? 0);
      }
    }
    return findMost(met, count, (number) => likenesses[number] ?? 0).flatMap((number) => {
      const [profile, likeness = 0] = [this.#profiles[number], likenesses[number]];
      return profile ? [{ profile, likeness, shared: findShared(weights, profile.weights) }] : [];
    });
  }

  /** @param names keys of all names that it treats */
  add(profile: Profile, names: readonly string[]): void {
    const number = this.#profiles.push(profile) - 1;
    for (const key of names) this.#treating.get(key)?.numbers.push(number);
    for (const [key, weight] of profile.weights) {
      const treating = this.#treating.get(key);
      treating?.compared.push(number);
      treating?.weights.push(weight);
    }
    const series = seriesOf(profile.report);
    if (series === undefined) return;
    const recent = this.#recent.get(series) ?? { names: [], counts: new Map<string, number>() };
    this.#recent.set(series, recent);
    recent.names.push(names);
    for (const key of names) recent.counts.set(key, (recent.counts.get(key) ?? 0) + 1);
    if (recent.names.length <= recentReports) return;
    for (const key of recent.names.shift() ?? [])
      recent.counts.set(key, (recent.counts.get(key) ?? 0) - 1);
  }

  /**
   * What is left of what a name tells, from 0 to 1, where another is known: names that mostly come together are
   * one matter. One report, in which they do, is left out: that in which both have been found.
   */
  leftOf(key: string, known: string): number {
    const treating = this.#treating.get(key)?.numbers ?? [];
    const others = (this.#treating.get(known)?.numbers ?? []).slice(-longestPosting);
    const expected = (treating.length + 1) / (this.#profiles.length + 20);
    const both = countBoth(treating, others);
    const found = (Math.max(0, both - 1) + doubt * expected) / (others.length - 1 + doubt);
    return Math.min(1, Math.max(0, Math.log(found) / Math.log(expected)));
  }

  #weigh(report: Report, { key, count }: MentionedName): number {
    if (this.#passedOver.has(key)) return 0;
    const reports = this.#treating.get(key)?.numbers.length ?? 0;
    const smoothed = this.#profiles.length + 20;
    const rarity = Math.max(0, Math.log(smoothed / (reports + 1)) / Math.log(smoothed));
    const recent = this.#recent.get(seriesOf(report) ?? '');
    const fresh = recent ? 1 - (recent.counts.get(key) ?? 0) / recent.names.length : 1;
    const telling = (commonTerms.get(key) ?? rareBits) / rareBits;
    return Math.log2(1 + count) * rarity * fresh * telling ** 2;
  }
}

/** The few numbers with the highest values, these first; of equal ones those that come first. */
function findMost(
  numbers: readonly number[],
  count: number,
  valueOf: (number: number) => number,
): number[] {
  const most: number[] = [];
  let least = -Infinity;
  for (const number of numbers) {
    const value = valueOf(number);
    if (most.length === count && value <= least) continue;
    let place = most.length;
    while (place > 0 && valueOf(most[place - 1] ?? 0) < value) place--;
    most.splice(place, 0, number);
    if (most.length > count) most.pop();
    least = valueOf(most.at(-1) ?? 0);
  }
  return most;
}

function findShared(weights: Profile['weights'], others: Profile['weights']): Neighbour['shared'] {
  const shared = new Map<string, number>();
  for (const [key, weight] of weights) {
    const other = others.get(key);
    if (other !== undefined) shared.set(key, weight * other);
  }
  return shared;
}

function seriesOf({ meta }: Report): string | undefined {
  return meta.kind === 'assessment' ? meta.series : undefined;
}

/** How many of some numbers others have too; both ascend, and the others may be many more. */
function countBoth(others: readonly number[], numbers: readonly number[]): number {
  let both = 0;
  for (const number of numbers) if (includes(others, number)) both++;
  return both;
}

/** @param numbers ascending */
function includes(numbers: readonly number[], number: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number;
}
