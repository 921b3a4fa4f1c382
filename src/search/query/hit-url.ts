/** Servers take no longer addresses. */
const longest = 4000;

/**
 * The address of a hit: the page of its report marks there what was searched for, unless that is very long.
 *
 * @param url path of a report's page, with or without the fragment of a passage
 */
export function hitUrl(url: string, q: string): string {
  const [path = '', fragment] = url.split('#');
  const query = `?${new URLSearchParams({ q })}`;
  if (query.length > longest) return url;
  return `${path}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
