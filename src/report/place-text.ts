/** The text of a passage's HTML, and where each part of it stands there. */
export interface PlacedText {
  /** As `Passage.text` has it: without marks of notes, white space folded. */
  text: string;
  /** Where characters of `text` begin and end in the HTML; from `start` to before `end`, at least one. */
  placeOf(start: number, end: number): [from: number, to: number];
  /** Links of the text, in its order. */
  links: PlacedLink[];
  /** Marks of notes, in the order of the text. */
  marks: PlacedMark[];
}

/** A link in a text, from one character to another. */
interface PlacedLink {
  url: string;
  start: number;
  end: number;
  /** Where its tags begin and end in the HTML. */
  from: number;
  to: number;
}

/** The mark of a note, before the character `start`. */
interface PlacedMark {
  note: number;
  start: number;
}

/** A part of the text that is written in one piece. */
interface Run {
  /** Where it begins in the text. */
  at: number;
  from: number;
  to: number;
  /** One character that is written as several: a reference to it, or white space. */
  isFolded: boolean;
}

const piece =
  /<sup class="ref">.*?<\/sup>|<[^>]*>|&(?:#x([\da-f]+)|#(\d+)|([a-z]+));|\s+|(?:[^<&\s]| (?=[^<&\s]))+/giu;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Reads the HTML that `renderPhrasing` writes; it is no parser for that of others. */
export function placeText(html: string): PlacedText {
  const runs: Run[] = [];
  const placed: PlacedText = {
    text: '',
    placeOf: (start, end) => [beginOf(runs, start), endOf(runs, end - 1)],
    links: [],
    marks: [],
  };
  let open: PlacedLink | undefined;
  let space: { start: number; end: number } | undefined;
  const add = (characters: string, start: number, end: number) => {
    if (/^\s+$/.test(characters)) {
      space ??= { start, end };
      return;
    }
    if (space && placed.text !== '') {
      runs.push({ at: placed.text.length, from: space.start, to: space.end, isFolded: true });
      placed.text += ' ';
    }
    space = undefined;
    if (open && open.start < 0) open.start = placed.text.length;
    const isFolded = end - start !== characters.length;
    runs.push({ at: placed.text.length, from: start, to: end, isFolded });
    placed.text += characters;
  };
  for (const { 0: match, 1: hex, 2: decimal, 3: name, index } of html.matchAll(piece)) {
    const end = index + match.length;
    if (match.startsWith('<sup class="ref"')) {
      const note = Number(/#note-(\d+)/.exec(match)?.[1]);
      placed.marks.push({ note, start: placed.text.length });
    } else if (match.startsWith('<')) {
      const url = /^<a\s[^>]*?href="([^"]*)"/.exec(match)?.[1];
      if (url !== undefined) open = { url: decode(url), start: -1, end: -1, from: index, to: -1 };
      if (match === '</a>' && open) {
        if (open.start >= 0) placed.links.push({ ...open, end: placed.text.length, to: end });
        open = undefined;
      }
    } else add(match.startsWith('&') ? characterOf(match, hex, decimal, name) : match, index, end);
  }
  return placed;
}

function beginOf(runs: readonly Run[], place: number): number {
  const run = runs.findLast(({ at }) => at <= place);
  if (!run) return 0;
  return run.isFolded ? run.from : run.from + place - run.at;
}

function endOf(runs: readonly Run[], place: number): number {
  const run = runs.findLast(({ at }) => at <= place);
  if (!run) return 0;
  return run.isFolded ? run.to : run.from + place - run.at + 1;
}

/** Text with references to characters resolved. */
function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, characterOf);
}

function characterOf(match: string, hex?: string, decimal?: string, name?: string): string {
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal) return String.fromCodePoint(Number(decimal));
  return name ? (named[name] ?? match) : match;
}
