/** Elements without an end tag, and those whose end tag is often left out: they do not add to the depth. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp'.split(
    ' ',
  ),
);

/**
 * How deep the elements of a page are nested, about: start tags less end tags, at the most. It is counted
 * before a page is parsed, because the time that a parser takes grows with the square of it.
 */
export function measureNesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][^\s/>]*)[^<>]*?(\/?)>/gi)) {
    const [, end, name = '', selfClosing] = match;
    if (selfClosing || flat.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
