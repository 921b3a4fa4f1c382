import type { Rarity } from './rarity.ts';
import type { ReadPassage, ReadReport } from './read-report.ts';
import type { Manner, RetoldPassage } from './retelling.ts';
import { bitsInPassages, sharedKeys, sumOf } from './shared-bits.ts';

/** Part of what a passage says that another must say too to be the one that it retells. */
const least = 0.25;
/** Part that each further one must add: one passage may sum up several. */
const further = 0.11;
const mostPassages = 4;
/** Bits below which nothing is retold, unless they are much of what the passage says. */
const leastBits = 9;
const fewBits = 4;
const much = 0.45;
/** Bits that each further one must add without a name or a figure among them. */
const furtherBits = 14;
/** Part from which on a passage retells closely. */
const closely = 0.6;
/** Figures from which on a passage retells with them. */
const figures = 2;
/** Part of a takeaway that a wire report must say for it not to be left out. */
const told = 0.3;

/**
 * Which passages of a wire report retell which of an assessment. Each is compared with all, by the bits that
 * both share; after the nearest, those that say what the nearest does not.
 */
export function pairPassages(
  wire: ReadReport,
  assessment: ReadReport,
  rarity: Rarity,
): RetoldPassage[] {
  return wire.passages.flatMap((passage) => {
    const whole = sumOf(passage.weights, rarity);
    const of: ReadPassage[] = [];
    const shared = new Map<string, number>();
    const left = new Map(passage.weights);
    while (of.length < mostPassages) {
      const next = nearestOf(left, assessment, of, rarity);
      if (!next.passage) break;
      const keys = sharedKeys(left, next.passage.weights, rarity);
      const named = [...keys.keys()].some((key) => key.startsWith('#') || passage.names.has(key));
      const isNext = of.length > 0;
      if (!(isNext ? addsEnough(next.bits, whole, named) : isEnough(next.bits, whole))) break;
      of.push(next.passage);
      for (const [key, bits] of keys) {
        shared.set(key, bits);
        left.delete(key);
      }
    }
    if (of.length === 0) return [];
    return [
      {
        passage: passage.passage.number,
        manner: mannerOf(shared, whole, of.length),
        of: of.map((each) => each.passage.number),
        shared: [...shared.keys()],
      },
    ];
  });
}

function isEnough(bits: number, whole: number): boolean {
  return (bits >= leastBits && bits >= least * whole) || (bits >= fewBits && bits >= much * whole);
}

function addsEnough(bits: number, whole: number, named: boolean): boolean {
  return bits >= (named ? leastBits : furtherBits) && bits >= further * whole;
}

/** Numbers of the takeaways of which the wire report says nothing. */
export function findLeftOut(wire: ReadReport, assessment: ReadReport, rarity: Rarity): number[] {
  return assessment.passages
    .filter(({ passage, weights }) => {
      if (!passage.takeaway) return false;
      return nearestOf(weights, wire, [], rarity).bits < told * sumOf(weights, rarity);
    })
    .map(({ passage }) => passage.number);
}

/** The passage of a report that has most of some terms, and how many bits these are. */
function nearestOf(
  weights: ReadonlyMap<string, number>,
  report: ReadReport,
  taken: readonly ReadPassage[],
  rarity: Rarity,
): { passage: ReadPassage | undefined; bits: number } {
  let best: { passage: ReadPassage | undefined; bits: number } = { passage: undefined, bits: 0 };
  let most = 0;
  for (const [at, bits] of bitsInPassages(weights, report, rarity).entries()) {
    const passage = report.passages[at];
    if (!passage || bits === 0 || taken.includes(passage)) continue;
    // Of two that say it, the one that says less besides; a takeaway before the text that it sums up.
    const rank = bits - passage.total / 400 + (passage.passage.takeaway ? 0.5 : 0);
    if (rank > most) {
      best = { passage, bits };
      most = rank;
    }
  }
  return best;
}

function mannerOf(shared: ReadonlyMap<string, number>, whole: number, passages: number): Manner {
  let [bits, numbers] = [0, 0];
  for (const [key, weight] of shared) {
    bits += weight;
    if (key.startsWith('#')) numbers++;
  }
  if (numbers >= figures) return 'figures';
  if (passages > 1) return 'sums-up';
  return bits >= closely * whole ? 'closely' : 'in-part';
}
