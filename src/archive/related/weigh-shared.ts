import type { NamePlace } from './find-names.ts';

/** A name that two reports treat. */
export interface SharedName {
  key: string;
  /** As the later report writes it. */
  text: string;
  /** What it adds to their likeness. */
  weight: number;
  /** Where it stands in the one and the other. */
  at: readonly NamePlace[];
  otherAt: readonly NamePlace[];
}

/** If less is left of what a name tells beside another, it is the same matter again: "Kadyrov", "Chechen". */
const leastLeft = 0.3;
/** Reports have a common subject if so many names that have little to do with each other stand together in both. */
const leastNames = 2;

/**
 * The names that two reports treat together, those that tell most first; none if the reports have no common subject.
 * A name counts that takeaways of both have which speak of the same matter, or that stands with another of the names
 * in a sentence of both: what both name, but in sentences on different things, is no common subject.
 *
 * @param isMatter true for the key of a name that takeaways of both have which speak of the same matter
 * @param leftOf what is left of what a name tells, from 0 to 1, where another is known
 */
export function weighShared(
  shared: readonly SharedName[],
  isMatter: (key: string) => boolean,
  leftOf: (key: string, known: string) => number,
): SharedName[] {
  const names = countOnce(shared);
  const matters = new Set(names.filter(({ key }) => isMatter(key)));
  const met = findMet(names);
  const weighed: SharedName[] = [];
  let told = 0;
  for (const name of names) {
    if (!matters.has(name) && !met.has(name)) continue;
    const left = Math.min(1, ...weighed.map(({ key }) => leftOf(name.key, key)));
    if (left < leastLeft) continue;
    told += left;
    weighed.push({ ...name, weight: name.weight * left });
  }
  return matters.size > 0 || told >= leastNames
    ? weighed.toSorted((a, b) => b.weight - a.weight)
    : [];
}

/** Of names that have a word in common ("Black Sea", "Sea Fleet") the one that tells most. */
function countOnce(names: readonly SharedName[]): SharedName[] {
  const words = new Set<string>();
  return names
    .toSorted((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
    .filter(({ text }) => {
      const own = text.split(' ');
      const isNew = own.every((word) => !words.has(word));
      for (const word of own) words.add(word);
      return isNew;
    });
}

/** The names that stand with another in a sentence of both reports, and are no two words of one name. */
function findMet(names: readonly SharedName[]): Set<SharedName> {
  const size = names.length;
  const pairs = new Set(pairsOf(names, ({ at }) => at));
  const met = new Set<SharedName>();
  for (const pair of pairsOf(names, ({ otherAt }) => otherAt)) {
    if (!pairs.has(pair)) continue;
    const [one, other] = [names[Math.floor(pair / size)], names[pair % size]];
    if (one && other) met.add(one).add(other);
  }
  return met;
}

/** The pairs of names that stand in one sentence, by their places: the earlier times the number of names, and the later. */
function* pairsOf(
  names: readonly SharedName[],
  placesOf: (name: SharedName) => readonly NamePlace[],
): Generator<number> {
  const sentences = new Map<number, { index: number; run: number }[]>();
  for (const [index, name] of names.entries())
    for (const [sentence, run] of placesOf(name)) {
      const others = sentences.get(sentence) ?? [];
      for (const other of others)
        if (other.index !== index && other.run !== run) yield other.index * names.length + index;
      others.push({ index, run });
      sentences.set(sentence, others);
    }
}
