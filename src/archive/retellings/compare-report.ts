import type { Rarity } from './rarity.ts';
import type { ReadPassage, ReadReport } from './read-report.ts';
import { bitsInPassages, sharedKeys, sumOf } from './shared-bits.ts';

/** What an assessment has in common with one passage of a wire report. */
interface Nearest {
  passage: ReadPassage;
  /** All that the passage says, in bits. */
  whole: number;
  /** What the nearest passage of the assessment says of that. */
  bits: number;
  nearest: ReadPassage | undefined;
}

/** What an assessment has in common with some passages of a wire report. */
export interface Evidence {
  report: ReadReport;
  /** Part of what the passages say that the assessment says too, each by its nearest passage; from 0 to 1. */
  share: number;
  /** The same in bits. */
  bits: number;
  nearest: readonly Nearest[];
}

/** Weighs what some passages have in common with an assessment. */
export function compareReport(
  passages: readonly ReadPassage[],
  report: ReadReport,
  rarity: Rarity,
): Evidence {
  const nearest = passages.map((passage): Nearest => {
    let [best, most] = [-1, 0];
    for (const [at, bits] of bitsInPassages(passage.weights, report, rarity).entries())
      if (bits > most) [best, most] = [at, bits];
    const whole = sumOf(passage.weights, rarity);
    return { passage, whole, bits: most, nearest: report.passages[best] };
  });
  return weighEvidence(report, nearest);
}

/** The same evidence for some of the passages alone. */
export function evidenceOf(
  { report, nearest }: Evidence,
  passages: (passage: ReadPassage) => boolean,
): Evidence {
  return weighEvidence(
    report,
    nearest.filter(({ passage }) => passages(passage)),
  );
}

function weighEvidence(report: ReadReport, nearest: readonly Nearest[]): Evidence {
  const whole = nearest.reduce((sum, each) => sum + each.whole, 0);
  const bits = nearest.reduce((sum, each) => sum + each.bits, 0);
  return { report, share: whole === 0 ? 0 : bits / whole, bits, nearest };
}

/** Part of a passage from which on it has much in common with another. */
const much = 0.3;
/** Bits below which nothing is much. */
const leastBits = 8;
/** Bits from which on a word is worth showing. */
const tellingWord = 6;
const mostShown = 6;

/**
 * Evidence in words: how many paragraphs have much in common with the assessment, and which names and figures,
 * and how many runs of three words it alone has of some.
 *
 * @param others the other assessments that it could have been
 */
export function describeEvidence(
  evidence: Evidence,
  others: readonly ReadReport[],
  rarity: Rarity,
): string {
  const near = evidence.nearest.filter(
    ({ bits, whole }) => bits >= leastBits && bits >= much * whole,
  );
  const names = new Map<string, string>();
  const words = new Map<string, string>();
  for (const { passage, nearest } of near) {
    const shared = sharedKeys(passage.weights, nearest?.weights ?? new Map(), rarity);
    for (const { key, kind, start, end } of passage.terms) {
      if ((shared.get(key) ?? 0) < tellingWord) continue;
      const text = passage.passage.text.slice(start, end);
      const list = kind === 'word' ? words : names;
      if (!list.has(key)) list.set(key, text);
    }
  }
  const shown = [...names.values(), ...words.values()].slice(0, mostShown);
  const runs = countRuns(evidence, others);
  return [
    `${near.length} of ${evidence.nearest.length} paragraphs have much in common with it`,
    ...(shown.length > 0 ? [`among it ${shown.join(', ')}`] : []),
    ...(runs > 0 ? [`${runs} runs of three words stand in it and in no other of those days`] : []),
  ].join('; ');
}

/** How many runs of three words the passages share with the assessment and with none of the others. */
function countRuns({ nearest, report }: Evidence, others: readonly ReadReport[]): number {
  const own = runsOf(report.passages);
  const foreign = others.map(({ passages }) => runsOf(passages));
  const runs = runsOf(nearest.map(({ passage }) => passage));
  return [...runs].filter((run) => own.has(run) && !foreign.some((other) => other.has(run))).length;
}

function runsOf(passages: readonly ReadPassage[]): Set<string> {
  const runs = new Set<string>();
  for (const { passage } of passages) {
    const words = passage.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let at = 0; at + 2 < words.length; at++)
      runs.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  }
  return runs;
}
