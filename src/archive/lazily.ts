/**
 * Gives an object parts that are loaded when they are asked for, all together. They count as its own properties like
 * any others.
 *
 * @param load is called whenever one of them is asked for: {@link once} or {@link weakly} have it load less often
 */
export function lazily<Own extends object, Parts extends object>(
  own: Own,
  names: readonly (keyof Parts & string)[],
  load: () => Parts,
): Own & Parts {
  const properties = names.map((name) => [name, { enumerable: true, get: () => load()[name] }]);
  return Object.defineProperties(
    own,
    Object.fromEntries(properties) as PropertyDescriptorMap,
  ) as Own & Parts;
}

/** Loads a value once. */
export function once<Value>(load: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= load());
}

/**
 * Loads a value again when nobody has used it for so long that its memory was needed. Until the program gives way it
 * is held (that is how weak references work), so loops over all reports had better give way.
 *
 * @param first the value, if it is there already
 */
export function weakly<Value extends object>(load: () => Value, first?: Value): () => Value {
  let known = first && new WeakRef(first);
  return () => {
    const loaded = known?.deref();
    if (loaded) return loaded;
    const value = load();
    known = new WeakRef(value);
    return value;
  };
}
