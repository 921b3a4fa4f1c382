import type { PlannedClause, Sequence } from './plan.ts';

/**
 * A clause that asks for nothing but a common word, as one that passages are no better for; undefined for
 * any other.
 *
 * @param common passages from which on a word is common
 */
export function takeMerely(clause: PlannedClause, common: number): PlannedClause | undefined {
  if (clause.type !== 'any' || clause.options.length !== 1) return undefined;
  const [sequence, ...others] = clause.options[0]?.sequences ?? [];
  const mere = sequence && others.length === 0 && takeMere(sequence, common);
  return mere ? { ...clause, options: [{ sequences: [mere], weight: 0 }] } : undefined;
}

/** A common word of which it is enough to know the passages; undefined for any other sequence. */
export function takeMere({ atoms, field }: Sequence, common: number): Sequence | undefined {
  const [atom, ...others] = atoms;
  if (!atom || others.length > 0 || atom.prefix || field) return undefined;
  return atom.found.passages < common ? undefined : { atoms: [{ ...atom, mere: true }] };
}
