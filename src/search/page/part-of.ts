/** The element of the page's markup that fits the selector. Throws where there is none: the markup is ours. */
export function partOf<Kind extends HTMLElement>(root: ParentNode, selector: string): Kind {
  const part = root.querySelector<Kind>(selector);
  if (!part) throw new Error(`The search page has no ${selector}`);
  return part;
}
