/** A term that two reports treat. */
export interface SharedTerm {
  /** As the later report writes it. */
  text: string;
  name: boolean;
  /** What it adds to their likeness. */
  weight: number;
  /** Numbers of the passages of the one and the other in which it stands. */
  at: readonly number[];
  otherAt: readonly number[];
}

/**
 * The names that two reports treat together, those that tell most first: each stands with another of them in a
 * passage of both. Names that both have, but in passages on different things, make no common subject.
 */
export function weighShared(shared: readonly SharedTerm[]): SharedTerm[] {
  const names = countOnce(shared.filter(({ name }) => name));
  return names.filter((name) =>
    names.some(
      (other) => other !== name && meet(name.at, other.at) && meet(name.otherAt, other.otherAt),
    ),
  );
}

/** Of names that have a word in common ("Black Sea", "Sea Fleet") the one that tells most. */
function countOnce(names: readonly SharedTerm[]): SharedTerm[] {
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

function meet(one: readonly number[], other: readonly number[]): boolean {
  return one.some((number) => other.includes(number));
}
