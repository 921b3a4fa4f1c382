import type { JsonCache } from './json-cache.ts';

/** A cache that keeps in memory what it has given or was given, for a process that asks for the same again. */
export function remember<Value>(cache: JsonCache<Value>): JsonCache<Value> {
  const known = new Map<string, Value>();
  return {
    get(key) {
      const value = known.get(key) ?? cache.get(key);
      if (value !== undefined) known.set(key, value);
      return value;
    },
    set(key, value) {
      known.set(key, value);
      cache.set(key, value);
    },
    count: cache.count,
  };
}
