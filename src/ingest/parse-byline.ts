/** Words that stand in a byline without being a name. */
const joiner = /\s*(?:[,;]|\band\b|\bwith\b|&)\s*/i;

/** A name: two to five words that begin with a capital, initials and particles included. */
const name =
  /^(?:Dr\. |Gen\. |Lt\. )?\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|van|von|der|al|bin|el))*(?:,? (?:Jr|Sr|II|III)\.?)?$/u;

/** Words that names do not hold and headings and places do. */
const noName =
  /\b(Russia|Russian|Ukraine|Ukrainian|Iran|Iranian|Oblast|Update|Assessment|Campaign|Report|Key|Takeaways|Toplines|Forces|Effort|Axis|Map|Click|Note|January|February|March|April|May|June|July|August|September|October|November|December|The|This|In|On)\b/;

/**
 * The people of a byline in its order, those behind "with" included; undefined if the line is none.
 * A comma between the two parts of a name ("Olivia, Gibson") is taken for the slip that it is.
 */
export function parseByline(line: string): string[] | undefined {
  const text = line
    .replace(/^\s*(?:written\s+)?by:?\s+/i, '')
    .replace(/[.:]\s*$/, (end: string, _at: number, all: string) =>
      /\b\p{Lu}\.$/u.test(all) ? end : '',
    )
    .trim();
  if (text.length > 600 || text === '' || noName.test(text) || /\d|[?!“”"[\]()/]/.test(text))
    return undefined;
  const pieces = text.split(joiner).filter(Boolean);
  const names = joinSingles(pieces);
  const looksLike = (each: string) => name.test(each) && each.split(' ').length >= 2;
  return names.length > 0 && names.every(looksLike) ? names : undefined;
}

/** Two pieces of one word each beside each other are the parts of one name. */
function joinSingles(pieces: readonly string[]): string[] {
  const names: string[] = [];
  let open: string | undefined;
  for (const piece of pieces) {
    const single = !piece.includes(' ');
    if (open !== undefined && single) {
      names[names.length - 1] = `${open} ${piece}`;
      open = undefined;
    } else {
      names.push(piece);
      open = single ? piece : undefined;
    }
  }
  return names;
}
