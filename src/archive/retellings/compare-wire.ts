import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import { openJsonCache, type JsonCache } from '../json-cache.ts';
import { compareReport, describeEvidence, evidenceOf } from './compare-report.ts';
import { isRecent, type Claim } from './find-claims.ts';
import { findLeftOut, pairPassages } from './pair-passages.ts';
import { rarityAmong, soften, type Rarity } from './rarity.ts';
import type { ReadReport } from './read-report.ts';
import type { RetoldPassage } from './retelling.ts';

/** What comes of comparing a wire report with assessments. */
export interface Comparison {
  /** The assessment that it retells by the evidence of what both say. */
  shown?: Claim;
  /** Which passages retell which, by the assessment: that one, and those that the wire report itself names. */
  retold: Record<ReportId, Retold>;
}

interface Retold {
  pairs: RetoldPassage[];
  leftOut: number[];
}

/** Comparisons by all that they depend on. */
export type ComparisonCache = JsonCache<Comparison>;

/** Opens the cache of comparisons in the folder of the project. */
export function openComparisonCache(root: string): Promise<ComparisonCache> {
  return openJsonCache(root, 'daybook-comparisons', ['src/report', 'src/archive']);
}

/** What is compared. */
export interface Compared {
  wire: Report;
  /** Numbers of the passages that speak for a publisher. */
  attributed: ReadonlySet<number>;
  /** The assessments that could be meant, and some before them against which the rarity of terms is measured. */
  among: readonly Report[];
  /** Assessments that the wire report itself names. */
  named: readonly Report[];
}

/** Part of what the wire report says that an assessment must say to be shown as what it retells. */
const leastShare = 0.33;
/** The same for the passages alone that speak for a publisher: they are fewer, and chance weighs more. */
const leastInPassing = 0.4;
/** The same where the wire report speaks for no publisher. */
const leastUnnamed = 0.5;
/** Share from which on there is hardly a doubt. */
const sure = 0.45;
/** Bits of evidence below which chance would do. */
const leastBits = 40;
/** How much more an assessment must say of it than any other that could be meant. */
const clear = 1.4;

/** Compares a wire report with assessments, or takes what came of it from the cache if there is one. */
export function compareWire(
  compared: Compared,
  read: (report: Report) => ReadReport,
  cache?: ComparisonCache,
): Comparison {
  const { wire, attributed, among, named } = compared;
  if (among.length === 0 && named.length === 0) return { retold: {} };
  const others = [among, named].map((reports) => reports.map(({ hash }) => hash));
  const key = `${wire.id}\n${JSON.stringify([wire.hash, [...attributed], others])}`;
  const cached = cache?.get(key);
  if (cached) return cached;
  const comparison = compare(compared, read);
  cache?.set(key, comparison);
  return comparison;
}

function compare(compared: Compared, read: (report: Report) => ReadReport): Comparison {
  const wire = read(compared.wire);
  const around = compared.among.map(read);
  const shown = findShown(compared, wire, around);
  const meant = new Set([
    ...compared.named,
    ...compared.among.filter(({ id }) => shown && 'report' in shown.of && shown.of.report === id),
  ]);
  const retold: Comparison['retold'] = {};
  for (const report of meant) {
    const assessment = read(report);
    const all = around.includes(assessment) ? around : [...around, assessment];
    const rarity = soften(rarityAmong(all));
    retold[report.id] = {
      pairs: pairPassages(wire, assessment, rarity),
      leftOut: findLeftOut(wire, assessment, rarity),
    };
  }
  return { ...(shown && { shown }), retold };
}

/** The assessment that the wire report, or what of it speaks for a publisher, has so much in common with. */
function findShown(
  { attributed, ...compared }: Compared,
  wire: ReadReport,
  around: readonly ReadReport[],
): Claim | undefined {
  const rarity = rarityAmong(around);
  const candidates = around.filter(({ report }) => isRecent(report.meta.day, compared.wire));
  const all = candidates.map((candidate) => compareReport(wire.passages, candidate, rarity));
  const ofPublisher = all.map((evidence) =>
    evidenceOf(evidence, ({ passage }) => attributed.has(passage.number)),
  );
  return (
    chooseEvidence(all, attributed.size > 0 ? leastShare : leastUnnamed, candidates, rarity) ??
    chooseEvidence(ofPublisher, leastInPassing, candidates, rarity)
  );
}

function chooseEvidence(
  evidence: readonly ReturnType<typeof compareReport>[],
  least: number,
  candidates: readonly ReadReport[],
  rarity: Rarity,
): Claim | undefined {
  const [best, second] = evidence.toSorted((a, b) => b.share - a.share);
  if (!best || best.share < least || best.bits < leastBits) return undefined;
  if (best.share < clear * (second?.share ?? 0)) return undefined;
  const others = candidates.filter((candidate) => candidate !== best.report);
  return {
    of: { report: best.report.report.id },
    confidence: best.share >= sure ? 'likely' : 'possible',
    why: describeEvidence(best, others, rarity),
  };
}
