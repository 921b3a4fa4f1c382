import { passagesOfPack } from '../format/text-pack.ts';
import { wordsOf } from '../words.ts';
import { reportAt } from './addresses.ts';
import { choosePostings, expectsMany, packCost } from './choose-postings.ts';
import type { Postings } from './find-occurrences.ts';
import type { PostingStore } from './load-postings.ts';
import type { TextStore } from './load-texts.ts';
import { matchPlan } from './match-plan.ts';
import { matchReports } from './match-reports.ts';
import { factsOf, type Bundle } from './open-bundle.ts';
import {
  atomsOfClause,
  atomsOfPlan,
  keyOf,
  type Atom,
  type Plan,
  type PlannedClause,
} from './plan.ts';

/** What is needed to search a bundle. */
export interface Stores {
  postings: PostingStore;
  texts: TextStore;
}

/** So many reports of a bundle are probably shown. */
const fewReports = 16;

/** Positions by the keys of words. */
type KnownPostings = Map<string, Int32Array>;

/**
 * Loads what tells the passages that hold all of a plan: the postings of rare words, the layouts of the reports
 * that have them, and then, for the passages that are left, the postings of the other words or, where it
 * costs less, the texts. In these passages alone what comes back is complete.
 */
export async function loadWords(bundle: Bundle, plan: Plan, stores: Stores): Promise<Postings> {
  const { postings, texts } = stores;
  const known: KnownPostings = new Map();
  const lookUp: Postings = (atom) => known.get(keyOf(atom));
  const costOf = (atom: Atom) => postings.costOf(bundle, atom);
  const clauses = [...plan.clauses, ...plan.silent];
  const chosen = choosePostings(plan, bundle, costOf);
  await Promise.all([
    learnPostings(bundle, chosen, stores, known),
    expectsMany(clauses, bundle) && bundle.loadLayouts(),
  ]);
  const reports = matchReports(clauses, lookUp);
  if (!reports) return loadAllWords(bundle, clauses, stores);
  keepReports(known, reports);
  await Promise.all([
    bundle.loadLayouts(reports),
    // Their texts will be asked for next.
    reports.size <= fewReports && bundle.loadPackTables([...reports]),
  ]);

  const rest = atomsOfPlan(plan).filter((atom) => !lookUp(atom));
  if (rest.length === 0 || reports.size === 0) return lookUp;
  const { unsure } = matchPlan(bundle, plan, lookUp);
  if (unsure.length === 0) return lookUp;
  const cost = rest.reduce((sum, atom) => sum + costOf(atom), 0);
  if (await areTextsCheaper(bundle, unsure, texts, cost))
    await learnTexts(bundle, unsure, rest, stores, known);
  else {
    await learnPostings(bundle, rest, stores, known);
    keepReports(known, reports);
  }
  return lookUp;
}

/** Loads all postings that clauses need, in the reports that hold all of them. */
export async function loadAllWords(
  bundle: Bundle,
  clauses: readonly PlannedClause[],
  stores: Stores,
): Promise<Postings> {
  const known: KnownPostings = new Map();
  const lookUp: Postings = (atom) => known.get(keyOf(atom));
  await learnPostings(bundle, clauses.flatMap(atomsOfClause), stores, known);
  const reports = matchReports(clauses, lookUp) ?? new Set();
  keepReports(known, reports);
  await bundle.loadLayouts(reports);
  return lookUp;
}

/** Loads all postings of words in some reports, whose layouts have been loaded. */
export async function loadWordsIn(
  reports: ReadonlySet<number>,
  bundle: Bundle,
  atoms: readonly Atom[],
  stores: Stores,
): Promise<Postings> {
  const known: KnownPostings = new Map();
  await learnPostings(bundle, atoms, stores, known);
  keepReports(known, reports);
  return (atom) => known.get(keyOf(atom));
}

async function learnPostings(
  bundle: Bundle,
  atoms: readonly Atom[],
  { postings }: Stores,
  known: KnownPostings,
): Promise<void> {
  await Promise.all(
    atoms.map(async (atom) => known.set(keyOf(atom), await postings.load(bundle, atom))),
  );
}

function keepReports(known: KnownPostings, reports: ReadonlySet<number>): void {
  for (const [key, positions] of known)
    known.set(
      key,
      positions.filter((position) => reports.has(reportAt(position))),
    );
}

async function areTextsCheaper(
  bundle: Bundle,
  passages: Int32Array,
  texts: TextStore,
  cost: number,
): Promise<boolean> {
  // Where the packs are many, there is no need to count them.
  if (passages.length * packCost > 1.5 * passagesOfPack * cost) return false;
  return (await texts.countPacks(bundle, passages)) * packCost < cost;
}

/** Finds words in the texts of passages, at the positions that postings would give. */
async function learnTexts(
  bundle: Bundle,
  passages: Int32Array,
  atoms: readonly Atom[],
  { texts }: Stores,
  known: KnownPostings,
): Promise<void> {
  const loaded = await texts.load(bundle, [...passages]);
  const words = loaded.flatMap(({ text }, index) => {
    const { start } = factsOf(bundle, passages[index] ?? 0);
    return wordsOf(text).map(({ form }, word) => ({ form, position: start + word }));
  });
  for (const atom of atoms)
    known.set(
      keyOf(atom),
      Int32Array.from(
        words.filter(({ form }) => (atom.prefix ? form.startsWith(atom.word) : form === atom.word)),
        ({ position }) => position,
      ),
    );
}
