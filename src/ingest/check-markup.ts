/** No publisher nests deeper, and no page of theirs has more elements; HTML that does costs parsers time without end. */
const deepest = 1000;
const most = 100_000;

/**
 * Says in a sentence what is wrong if a page nests its elements deeper than any publisher does, or has more of
 * them. It only counts tags, in one pass, so that it can stand before every parser.
 */
export function checkMarkup(html: string): string | undefined {
  let depth = 0;
  let count = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*|)/gi)) {
    count += 1;
    if (count > most * 2) return `The page has more than ${most} elements.`;
    if (name === '' || endless.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return `The elements are nested more than ${deepest} deep.`;
  }
  return undefined;
}

/** Elements without an end tag, and those whose end tag may be left out. */
const endless = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr path circle rect line use polygon ' +
    'html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt'
  ).split(' '),
);
