/** A name that two reports treat. */
export interface SharedName {
  key: string;
  /** As the later report writes it. */
  text: string;
  /** What it adds to their likeness. */
  weight: number;
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
 * @param meet true for the keys of two names that stand together in a sentence of both, and are no words of one name
 * @param leftOf what is left of what a name tells, from 0 to 1, where another is known
 */
export function weighShared(
  shared: readonly SharedName[],
  isMatter: (key: string) => boolean,
  meet: (one: string, other: string) => boolean,
  leftOf: (key: string, known: string) => number,
): SharedName[] {
  const names = countOnce(shared);
  const matters = new Set(names.filter(({ key }) => isMatter(key)));
  const meetsAny = ({ key }: SharedName) => names.some((other) => meet(key, other.key));
  const weighed: SharedName[] = [];
  let told = 0;
  for (const name of names) {
    if (!matters.has(name) && !meetsAny(name)) continue;
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
