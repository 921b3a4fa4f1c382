import { statSync } from 'node:fs';

/**
 * Gives what was made of a file, and perhaps of something else, as long as both are as they were; otherwise it is
 * made anew.
 *
 * @param of the something else; counts as the same only where it is the very same object
 */
export type Keep = <Value>(file: string, make: () => Value, of?: object) => Value;

/** Keeps nothing. */
export const makeAnew: Keep = (_file, make) => make();

/** Keeps in memory what is made; a file is as it was if its time, its size and its place on the disk are. */
export function openKeep(): Keep {
  const kept = new Map<string, { state: string; of?: object; value: unknown }>();
  return <Value>(file: string, make: () => Value, of?: object): Value => {
    const state = stateOf(file);
    const known = kept.get(file);
    if (known?.state === state && known.of === of) return known.value as Value;
    const value = make();
    kept.set(file, { state, ...(of && { of }), value });
    return value;
  };
}

function stateOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'not there';
}
