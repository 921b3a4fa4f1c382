/**
 * Gives an object parts that are loaded together when one of them is first asked for. They count as its own
 * properties like any others.
 */
export function lazily<Own extends object, Parts extends object>(
  own: Own,
  names: readonly (keyof Parts & string)[],
  load: () => Parts,
): Own & Parts {
  let parts: Parts | undefined;
  const properties = names.map((name) => [
    name,
    { enumerable: true, get: () => (parts ??= load())[name] },
  ]);
  return Object.defineProperties(
    own,
    Object.fromEntries(properties) as PropertyDescriptorMap,
  ) as Own & Parts;
}
