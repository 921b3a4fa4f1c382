/** Keeps what was made, up to a weight; what was not used for longest goes first. */
export interface BoundedCache<Value> {
  /** The value of a key, made if it is not kept. A failure is not kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value>;
  has(key: string): boolean;
}

/** Makes an empty cache. `weigh` may use any unit, the same as `most`. */
export function openCache<Value>(
  most: number,
  weigh: (value: Value) => number,
): BoundedCache<Value> {
  const kept = new Map<string, Promise<Value>>();
  const weights = new Map<string, number>();
  let sum = 0;

  function drop(key: string): void {
    kept.delete(key);
    sum -= weights.get(key) ?? 0;
    weights.delete(key);
  }

  async function keep(key: string, making: Promise<Value>): Promise<Value> {
    kept.set(key, making);
    try {
      const value = await making;
      weights.set(key, weigh(value));
      sum += weights.get(key) ?? 0;
      for (const oldest of kept.keys()) {
        if (sum <= most) break;
        if (weights.has(oldest)) drop(oldest);
      }
      return value;
    } catch (error) {
      drop(key);
      throw error;
    }
  }

  return {
    has: (key) => kept.has(key),
    get(key, make) {
      const known = kept.get(key);
      if (!known) return keep(key, make());
      kept.delete(key);
      kept.set(key, known);
      return known;
    },
  };
}
