const quoteMarks = /["“”„'‘’]/;
const marks = [
  ['“', '”'],
  ['‘', '’'],
] as const;

interface Opening {
  index: number;
  double: boolean;
}

/**
 * Text with typographic quotation marks, double outside and single inside; the other way round where the
 * text itself will stand in double marks. Apostrophes are set too. What matches nothing is set by its place.
 */
export function setQuotes(text: string, quoted: boolean): string {
  const characters = [...text];
  const pairs = findPairs(characters);
  const set = [...characters];
  characters.forEach((character, index) => {
    if (!quoteMarks.test(character)) return;
    set[index] = isDouble(character) ? marks[0][opens(characters, index) ? 0 : 1] : '’';
  });
  for (const [start, end] of pairs) {
    const depth = pairs.filter(([from, to]) => from < start && end < to).length;
    const [open, close] = marks[(depth + (quoted ? 1 : 0)) % 2] ?? marks[0];
    set[start] = open;
    set[end] = close;
  }
  return set.join('');
}

function findPairs(characters: readonly string[]): [start: number, end: number][] {
  const pairs: [number, number][] = [];
  const open: Opening[] = [];
  characters.forEach((character, index) => {
    if (!quoteMarks.test(character)) return;
    const double = isDouble(character);
    const match = open.findLastIndex((opening) => opening.double === double);
    const start = open[match]?.index;
    if (start !== undefined && closes(characters, index)) {
      open.length = match;
      pairs.push([start, index]);
    } else if (opens(characters, index)) open.push({ index, double });
  });
  return pairs;
}

function isDouble(mark: string): boolean {
  return /["“”„]/.test(mark);
}

function opens(characters: readonly string[], index: number): boolean {
  return (
    /^$|[\s([{–—/"“„'‘-]/.test(characters[index - 1] ?? '') &&
    /\S/.test(characters[index + 1] ?? '')
  );
}

function closes(characters: readonly string[], index: number): boolean {
  return (
    /\S/.test(characters[index - 1] ?? '') && !/[\p{L}\p{N}]/u.test(characters[index + 1] ?? '')
  );
}
