import type { Report } from '../../report/report.ts';
import { commonTerms, rareBits } from '../terms/common-terms.ts';
import type { ReportTerm } from './find-report-terms.ts';
import type { SharedTerm } from './weigh-shared.ts';

/** By what a report is compared: the terms that tell most, with weights whose squares add up to 1. */
export interface Profile {
  report: Report;
  terms: readonly WeighedTerm[];
}

interface WeighedTerm extends ReportTerm {
  weight: number;
}

/** An earlier report with the terms that it shares. */
interface Neighbour {
  report: Report;
  shared: SharedTerm[];
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
  #reports = 0;
  /** How many reports treat a term. */
  readonly #counts = new Map<string, number>();
  readonly #postings = new Map<string, { report: Report; term: WeighedTerm }[]>();
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
      .map((term): WeighedTerm => ({ ...term, weight: this.#weigh(report, term) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .slice(0, profileSize);
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return {
      report,
      terms: weighed.map((term) => ({ ...term, weight: term.weight / length })),
    };
  }

  /** The reports that share most, by the product of the weights of all that both treat. */
  nearest({ terms }: Profile, count: number): Neighbour[] {
    const neighbours = new Map<Report, { neighbour: Neighbour; likeness: number }>();
    for (const { key, text, name, at, weight } of terms)
      for (const { report, term } of (this.#postings.get(key) ?? []).slice(-longestPosting)) {
        const entry = neighbours.get(report) ?? { neighbour: { report, shared: [] }, likeness: 0 };
        neighbours.set(report, entry);
        const product = weight * term.weight;
        entry.likeness += product;
        entry.neighbour.shared.push({ text, name, weight: product, at, otherAt: term.at });
      }
    return [...neighbours.values()]
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, count)
      .map(({ neighbour }) => neighbour);
  }

  add({ report, terms: weighed }: Profile, terms: readonly ReportTerm[]): void {
    this.#reports++;
    for (const { key } of terms) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (const term of weighed) {
      const posting = this.#postings.get(term.key);
      if (posting) posting.push({ report, term });
      else this.#postings.set(term.key, [{ report, term }]);
    }
    const series = seriesOf(report);
    if (series === undefined) return;
    const recent = this.#recent.get(series) ?? { terms: [], counts: new Map<string, number>() };
    this.#recent.set(series, recent);
    recent.terms.push(terms);
    for (const { key } of terms) recent.counts.set(key, (recent.counts.get(key) ?? 0) + 1);
    if (recent.terms.length <= recentReports) return;
    for (const { key } of recent.terms.shift() ?? [])
      recent.counts.set(key, (recent.counts.get(key) ?? 0) - 1);
  }

  #weigh(report: Report, { key, name, count }: ReportTerm): number {
    if (this.#passedOver.has(key)) return 0;
    const reports = this.#counts.get(key) ?? 0;
    const smoothed = this.#reports + 20;
    const rarity = Math.max(0, Math.log(smoothed / (reports + 1)) / Math.log(smoothed));
    const recent = this.#recent.get(seriesOf(report) ?? '');
    const fresh = recent ? 1 - (recent.counts.get(key) ?? 0) / recent.terms.length : 1;
    const telling = (commonTerms.get(key) ?? rareBits) / rareBits;
    return (name ? 1 : partOfWord) * Math.log2(1 + count) * rarity * fresh * telling ** 2;
  }
}

function seriesOf({ meta }: Report): string | undefined {
  return meta.kind === 'assessment' ? meta.series : undefined;
}
