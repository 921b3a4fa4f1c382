import type { ReportId } from '../../report/id.ts';
import type { Publisher } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { commonTerms, rareBits } from '../terms/common-terms.ts';
import { readTerms } from '../terms/read-terms.ts';
import type { ReportTerm } from './find-report-terms.ts';

/** An earlier report that treats much of what a report treats. */
export interface RelatedReport {
  report: ReportId;
  /** From 0 to 1. */
  likeness: number;
  /** The names that both treat, those that tell most first. */
  shared: readonly string[];
}

const most = 5;
/** Terms by which a report is compared. */
const profileSize = 50;
/** Reports of a series that count as its recent past: what runs through them makes no two of them related. */
const recentReports = 10;
/** Reports that are looked at for one term, the latest ones. */
const longestPosting = 200;
/** What a word counts beside a name. */
const partOfWord = 0.3;
const leastLikeness = 0.08;
const leastNames = 2;
const mostShown = 6;

/**
 * The reports nearest in content to each, among those of earlier days. Terms are weighed by how few earlier
 * reports treat them (inverse document frequency), and by how few of the last ten of the series do: reports
 * that follow each other share their places and phrases without being related. All weights come from earlier
 * days, so later reports change nothing.
 */
export function relateReports(
  archive: Archive,
  termsOf: (id: ReportId) => readonly ReportTerm[],
): Map<ReportId, RelatedReport[]> {
  const past = new Past(wordsOfPublishers(archive.publishers));
  const related = new Map<ReportId, RelatedReport[]>();
  for (const reports of archive.byDay.values()) {
    const profiles = reports.map((report) => past.profileOf(report, termsOf(report.id)));
    for (const profile of profiles) related.set(profile.report.id, past.nearest(profile));
    for (const profile of profiles) past.add(profile, termsOf(profile.report.id));
  }
  return related;
}

/** By what a report is compared: the terms that tell most, with weights whose squares add up to 1. */
interface Profile {
  report: Report;
  terms: ReadonlyMap<string, Share>;
}

/** What a term that two reports treat adds to their likeness. */
interface Share {
  text: string;
  name: boolean;
  weight: number;
}

/** The reports of all days before the one that is looked at. */
class Past {
  /** Who reports is not what is reported: keys that are passed over. */
  readonly #passedOver: ReadonlySet<string>;
  #reports = 0;
  /** How many reports treat a term. */
  readonly #counts = new Map<string, number>();
  readonly #postings = new Map<string, { profile: Profile; weight: number }[]>();
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
      .map((term) => ({ ...term, weight: this.#weigh(report, term) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .slice(0, profileSize);
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return {
      report,
      terms: new Map(
        weighed.map(({ key, text, name, weight }) => [
          key,
          { text, name, weight: weight / length },
        ]),
      ),
    };
  }

  nearest(profile: Profile): RelatedReport[] {
    const shares = new Map<Profile, Share[]>();
    for (const [key, { weight, text, name }] of profile.terms)
      for (const other of (this.#postings.get(key) ?? []).slice(-longestPosting)) {
        const share = shares.get(other.profile) ?? [];
        shares.set(other.profile, share);
        share.push({ text, name, weight: weight * other.weight });
      }
    return [...shares]
      .map(([{ report }, shared]) => ({ report, shared, likeness: sumOf(shared) }))
      .toSorted(byLikeness)
      .slice(0, most * 4)
      .map(({ report, shared }) => ({ report, shared: countNamesOnce(shared) }))
      .map(({ report, shared }) => ({ report, shared, likeness: sumOf(shared) }))
      .filter(
        ({ shared, likeness }) =>
          likeness >= leastLikeness && shared.filter(({ name }) => name).length >= leastNames,
      )
      .toSorted(byLikeness)
      .slice(0, most)
      .map(({ report, shared, likeness }) => ({
        report: report.id,
        likeness,
        shared: shared
          .filter(({ name }) => name)
          .slice(0, mostShown)
          .map(({ text }) => text),
      }));
  }

  add(profile: Profile, terms: readonly ReportTerm[]): void {
    this.#reports++;
    for (const { key } of terms) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (const [key, { weight }] of profile.terms) {
      const posting = this.#postings.get(key) ?? [];
      this.#postings.set(key, posting);
      posting.push({ profile, weight });
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

function wordsOfPublishers(publishers: readonly Publisher[]): Set<string> {
  const names = publishers.flatMap(({ name, shortName = '' }) => [name, shortName]);
  return new Set(names.flatMap((name) => readTerms(name).map(({ key }) => key)));
}

function seriesOf({ meta }: Report): string | undefined {
  return meta.kind === 'assessment' ? meta.series : undefined;
}

/** Most telling first; of those that have a word in common ("Black Sea", "Sea Fleet") the first alone. */
function countNamesOnce(shared: readonly Share[]): Share[] {
  const words = new Set<string>();
  const counted: Share[] = [];
  for (const share of shared.toSorted(
    (a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1),
  )) {
    const own = share.text.split(' ');
    if (own.every((word) => !words.has(word))) counted.push(share);
    for (const word of own) words.add(word);
  }
  return counted;
}

/** Nearest first; of equally near ones the later first. */
function byLikeness(
  a: { report: Report; likeness: number },
  b: { report: Report; likeness: number },
): number {
  return b.likeness - a.likeness || (a.report.id > b.report.id ? -1 : 1);
}

function sumOf(shared: readonly Share[]): number {
  return shared.reduce((sum, { weight }) => sum + weight, 0);
}
