import type { Report } from '../../report/report.ts';
import { commonTerms, rareBits } from '../terms/common-terms.ts';
import type { MentionedName } from './find-names.ts';
import type { SharedName } from './weigh-shared.ts';

/** By what a report is compared: the names that tell most, with weights whose squares add up to 1. */
export interface Profile {
  report: Report;
  /** Those that tell most first, by their keys. */
  names: ReadonlyMap<string, WeighedName>;
}

interface WeighedName extends MentionedName {
  weight: number;
}

/** An earlier report with the names that it shares. */
interface Neighbour {
  report: Report;
  shared: SharedName[];
}

/** A report that treats a name, by its place among the past ones. */
interface Posting {
  number: number;
  weight: number;
}

/** Names by which a report is compared. */
const profileSize = 50;
/** Reports of a series that count as its recent past: what runs through them makes no two of them related. */
const recentReports = 10;
/** Reports that are looked at for one name, the latest ones. */
const longestPosting = 200;
/** So many reports are imagined in which two names meet by chance, before any is counted. */
const doubt = 2;

/** The reports of all days before the one that is looked at. */
export class PastReports {
  /** Keys of names that are no subject. */
  readonly #passedOver: ReadonlySet<string>;
  /** Oldest first. */
  readonly #profiles: Profile[] = [];
  /** The reports that treat a name, oldest first. */
  readonly #treating = new Map<string, number[]>();
  readonly #postings = new Map<string, Posting[]>();
  /** What the last reports of a series treat, and how many of them treat it. */
  readonly #recent = new Map<
    string,
    { names: (readonly MentionedName[])[]; counts: Map<string, number> }
  >();

  constructor(passedOver: ReadonlySet<string>) {
    this.#passedOver = passedOver;
  }

  profileOf(report: Report, names: readonly MentionedName[]): Profile {
    const weighed = names
      .map((name) => ({ name, weight: this.#weigh(report, name) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || (a.name.key < b.name.key ? -1 : 1))
      .slice(0, profileSize);
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return {
      report,
      names: new Map(
        weighed.map(({ name, weight }) => [name.key, { ...name, weight: weight / length }]),
      ),
    };
  }

  /** The reports that share most, by the product of the weights of all that both treat. */
  nearest({ names }: Profile, count: number): Neighbour[] {
    const likenesses = new Float64Array(this.#profiles.length);
    const met: number[] = [];
    for (const { key, weight } of names.values())
      for (const { number, weight: other } of this.#latest(key)) {
        if (likenesses[number] === 0) met.push(number);
        likenesses[number] = (likenesses[number] ?? 0) + weight * other;
      }
    return met
      .toSorted((a, b) => (likenesses[b] ?? 0) - (likenesses[a] ?? 0))
      .slice(0, count)
      .flatMap((number) => this.#profiles[number] ?? [])
      .map((other) => ({ report: other.report, shared: findShared(names, other.names) }));
  }

  add(profile: Profile, names: readonly MentionedName[]): void {
    const number = this.#profiles.push(profile) - 1;
    for (const { key } of names) {
      const treating = this.#treating.get(key);
      if (treating) treating.push(number);
      else this.#treating.set(key, [number]);
    }
    for (const { key, weight } of profile.names.values()) {
      const posting = this.#postings.get(key);
      if (posting) posting.push({ number, weight });
      else this.#postings.set(key, [{ number, weight }]);
    }
    const series = seriesOf(profile.report);
    if (series === undefined) return;
    const recent = this.#recent.get(series) ?? { names: [], counts: new Map<string, number>() };
    this.#recent.set(series, recent);
    recent.names.push(names);
    for (const { key } of names) recent.counts.set(key, (recent.counts.get(key) ?? 0) + 1);
    if (recent.names.length <= recentReports) return;
    for (const { key } of recent.names.shift() ?? [])
      recent.counts.set(key, (recent.counts.get(key) ?? 0) - 1);
  }

  /**
   * What is left of what a name tells, from 0 to 1, where another is known: names that mostly come together are
   * one matter. One report, in which they do, is left out: that in which both have been found.
   */
  leftOf(key: string, known: string): number {
    const treating = this.#treating.get(key) ?? [];
    const others = (this.#treating.get(known) ?? []).slice(-longestPosting);
    const expected = (treating.length + 1) / (this.#profiles.length + 20);
    const both = others.filter((number) => includes(treating, number)).length;
    const found = (Math.max(0, both - 1) + doubt * expected) / (others.length - 1 + doubt);
    return Math.min(1, Math.max(0, Math.log(found) / Math.log(expected)));
  }

  /** The latest reports that treat a name. */
  #latest(key: string): readonly Posting[] {
    const postings = this.#postings.get(key) ?? [];
    return postings.length > longestPosting ? postings.slice(-longestPosting) : postings;
  }

  #weigh(report: Report, { key, count }: MentionedName): number {
    if (this.#passedOver.has(key)) return 0;
    const reports = this.#treating.get(key)?.length ?? 0;
    const smoothed = this.#profiles.length + 20;
    const rarity = Math.max(0, Math.log(smoothed / (reports + 1)) / Math.log(smoothed));
    const recent = this.#recent.get(seriesOf(report) ?? '');
    const fresh = recent ? 1 - (recent.counts.get(key) ?? 0) / recent.names.length : 1;
    const telling = (commonTerms.get(key) ?? rareBits) / rareBits;
    return Math.log2(1 + count) * rarity * fresh * telling ** 2;
  }
}

function findShared(names: Profile['names'], others: Profile['names']): SharedName[] {
  const shared: SharedName[] = [];
  for (const { key, text, at, weight } of names.values()) {
    const other = others.get(key);
    if (!other) continue;
    shared.push({ key, text, weight: weight * other.weight, at, otherAt: other.at });
  }
  return shared;
}

function seriesOf({ meta }: Report): string | undefined {
  return meta.kind === 'assessment' ? meta.series : undefined;
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
