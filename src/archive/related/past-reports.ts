import type { Report } from '../../report/report.ts';
import { commonTerms, rareBits } from '../terms/common-terms.ts';
import type { ReportTerm } from './find-report-terms.ts';
import type { SharedTerm } from './weigh-shared.ts';

/** By what a report is compared: the terms that tell most, with weights whose squares add up to 1. */
export interface Profile {
  report: Report;
  /** Those that tell most first, by their keys. */
  terms: ReadonlyMap<string, WeighedTerm>;
}

interface WeighedTerm extends ReportTerm {
  weight: number;
}

/** An earlier report with the terms that it shares. */
interface Neighbour {
  report: Report;
  shared: SharedTerm[];
}

/** A report that treats a term, by its place among the past ones. */
interface Posting {
  number: number;
  weight: number;
}

/** Terms by which a report is compared. */
const profileSize = 50;
/** Reports of a series that count as its recent past: what runs through them makes no two of them related. */
const recentReports = 10;
/** Reports that are looked at for one term, the latest ones. */
const longestPosting = 200;
/** What a word counts beside a name. */
const partOfWord = 0.3;

/** The reports of all days before the one that is looked at. */
export class PastReports {
  /** Keys of terms that are no subject. */
  readonly #passedOver: ReadonlySet<string>;
  /** Oldest first. */
  readonly #profiles: Profile[] = [];
  /** How many reports treat a term. */
  readonly #counts = new Map<string, number>();
  readonly #postings = new Map<string, Posting[]>();
  /** What the last reports of a series treat, and how many of them treat it. */
  readonly #recent = new Map<
    string,
    { terms: (readonly ReportTerm[])[]; counts: Map<string, number> }
  >();

  constructor(passedOver: ReadonlySet<string>) {
    this.#passedOver = passedOver;
  }

  profileOf(report: Report, terms: readonly ReportTerm[]): Profile {
    const weighed = terms
      .map((term) => ({ term, weight: this.#weigh(report, term) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || (a.term.key < b.term.key ? -1 : 1))
      .slice(0, profileSize);
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return {
      report,
      terms: new Map(
        weighed.map(({ term, weight }) => [term.key, { ...term, weight: weight / length }]),
      ),
    };
  }

  /** The reports that share most, by the product of the weights of all that both treat. */
  nearest({ terms }: Profile, count: number): Neighbour[] {
    const likenesses = new Float64Array(this.#profiles.length);
    const met: number[] = [];
    for (const { key, weight } of terms.values())
      for (const { number, weight: other } of this.#latest(key)) {
        if (likenesses[number] === 0) met.push(number);
        likenesses[number] = (likenesses[number] ?? 0) + weight * other;
      }
    return met
      .toSorted((a, b) => (likenesses[b] ?? 0) - (likenesses[a] ?? 0))
      .slice(0, count)
      .flatMap((number) => this.#profiles[number] ?? [])
      .map((other) => ({ report: other.report, shared: findShared(terms, other.terms) }));
  }

  add(profile: Profile, terms: readonly ReportTerm[]): void {
    const number = this.#profiles.push(profile) - 1;
    for (const { key } of terms) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (const { key, weight } of profile.terms.values()) {
      const posting = this.#postings.get(key);
      if (posting) posting.push({ number, weight });
      else this.#postings.set(key, [{ number, weight }]);
    }
    const series = seriesOf(profile.report);
    if (series === undefined) return;
    const recent = this.#recent.get(series) ?? { terms: [], counts: new Map<string, number>() };
    this.#recent.set(series, recent);
    recent.terms.push(terms);
    for (const { key } of terms) recent.counts.set(key, (recent.counts.get(key) ?? 0) + 1);
    if (recent.terms.length <= recentReports) return;
    for (const { key } of recent.terms.shift() ?? [])
      recent.counts.set(key, (recent.counts.get(key) ?? 0) - 1);
  }

  /** The latest reports that treat a term. */
  #latest(key: string): readonly Posting[] {
    const postings = this.#postings.get(key) ?? [];
    return postings.length > longestPosting ? postings.slice(-longestPosting) : postings;
  }

  #weigh(report: Report, { key, name, count }: ReportTerm): number {
    if (this.#passedOver.has(key)) return 0;
    const reports = this.#counts.get(key) ?? 0;
    const smoothed = this.#profiles.length + 20;
    const rarity = Math.max(0, Math.log(smoothed / (reports + 1)) / Math.log(smoothed));
    const recent = this.#recent.get(seriesOf(report) ?? '');
    const fresh = recent ? 1 - (recent.counts.get(key) ?? 0) / recent.terms.length : 1;
    const telling = (commonTerms.get(key) ?? rareBits) / rareBits;
    return (name ? 1 : partOfWord) * Math.log2(1 + count) * rarity * fresh * telling ** 2;
  }
}

function findShared(terms: Profile['terms'], others: Profile['terms']): SharedTerm[] {
  const shared: SharedTerm[] = [];
  for (const { key, text, name, at, weight } of terms.values()) {
    const other = others.get(key);
    if (other) shared.push({ text, name, weight: weight * other.weight, at, otherAt: other.at });
  }
  return shared;
}

function seriesOf({ meta }: Report): string | undefined {
  return meta.kind === 'assessment' ? meta.series : undefined;
}
