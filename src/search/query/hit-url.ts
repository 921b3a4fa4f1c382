/**
 * The address of a hit: the page of its report marks there what was searched for.
 *
 * @param url path of a report's page, with or without the fragment of a passage
 */
export function hitUrl(url: string, q: string): string {
  const [path = '', fragment] = url.split('#');
  return `${path}?${new URLSearchParams({ q })}${fragment === undefined ? '' : `#${fragment}`}`;
}
