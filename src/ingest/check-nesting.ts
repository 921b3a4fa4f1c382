/** No publisher nests so deep; HTML that does costs parsers time without end. */
const deepest = 1000;

/**
 * Throws a RangeError if the elements of a page are nested deeper than any publisher nests them. It reads
 * the tags only, in one pass, so that it can stand before every parser.
 */
export function checkNesting(html: string): void {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (selfClosing.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) throw new RangeError('The elements are nested too deep.');
  }
}

/** Elements without an end tag, and those whose end tag may be left out. */
const selfClosing = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr path circle rect line use polygon ' +
    'html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt'
  ).split(' '),
);
