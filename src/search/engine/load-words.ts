import { wordsOf } from '../words.ts';
import { choosePostings, packCost } from './choose-postings.ts';
import type { Postings } from './find-occurrences.ts';
import type { PostingStore } from './load-postings.ts';
import type { TextStore } from './load-texts.ts';
import { matchPlan } from './match-plan.ts';
import type { Bundle } from './open-bundle.ts';
import { atomsOfPlan, keyOf, type Atom, type Plan } from './plan.ts';

/** What is needed to search a bundle. */
export interface Stores {
  postings: PostingStore;
  texts: TextStore;
}

/** Loads all postings that a plan needs of a bundle. */
export async function loadAllWords(
  bundle: Bundle,
  atoms: readonly Atom[],
  { postings }: Stores,
): Promise<Postings> {
  const known = new Map<string, Int32Array>();
  await learnPostings(bundle, atoms, postings, known);
  return (atom) => known.get(keyOf(atom));
}

/**
 * Loads what tells the passages that hold all of a plan: the postings of rare words, and then, for the
 * passages that are left, those of the other words or, where it costs less, the texts. In these passages
 * alone what comes back is complete.
 */
export async function loadWords(
  bundle: Bundle,
  plan: Plan,
  { postings, texts }: Stores,
): Promise<Postings> {
  const known = new Map<string, Int32Array>();
  const lookUp: Postings = (atom) => known.get(keyOf(atom));
  const costOf = (atom: Atom) => postings.costOf(bundle, atom);
  await learnPostings(bundle, choosePostings(plan, bundle, costOf), postings, known);
  const rest = atomsOfPlan(plan).filter((atom) => !lookUp(atom));
  if (rest.length === 0) return lookUp;
  const { passages } = matchPlan(bundle, plan, lookUp);
  const cost = rest.reduce((sum, atom) => sum + costOf(atom), 0);
  if (passages.length === 0) return lookUp;
  if (await areTextsCheaper(bundle, passages, texts, cost))
    await learnTexts(bundle, passages, rest, texts, known);
  else await learnPostings(bundle, rest, postings, known);
  return lookUp;
}

async function learnPostings(
  bundle: Bundle,
  atoms: readonly Atom[],
  postings: PostingStore,
  known: Map<string, Int32Array>,
): Promise<void> {
  await Promise.all(
    atoms.map(async (atom) => known.set(keyOf(atom), await postings.load(bundle, atom))),
  );
}

async function areTextsCheaper(
  bundle: Bundle,
  passages: Int32Array,
  texts: TextStore,
  cost: number,
): Promise<boolean> {
  // Where the packs are many, there is no need to count them.
  if (passages.length * packCost > 12 * cost) return false;
  return (await texts.countPacks(bundle, passages)) * packCost < cost;
}

/** Finds words in the texts of passages, at the positions that postings would give. */
async function learnTexts(
  bundle: Bundle,
  passages: Int32Array,
  atoms: readonly Atom[],
  texts: TextStore,
  known: Map<string, Int32Array>,
): Promise<void> {
  const loaded = await texts.load(bundle, [...passages]);
  const words = loaded.flatMap(({ text }, index) => {
    const start = bundle.starts[passages[index] ?? -1] ?? 0;
    return wordsOf(text).map(({ form }, word) => ({ form, position: start + word }));
  });
  for (const { word, prefix } of atoms)
    known.set(
      keyOf({ word, prefix }),
      Int32Array.from(
        words.filter(({ form }) => (prefix ? form.startsWith(word) : form === word)),
        ({ position }) => position,
      ),
    );
}
