import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { visitNodes } from '../report/visit-nodes.ts';
import type { Omission } from './document.ts';
import { flatText, linesOf } from './flat-text.ts';
import { repairUrls } from './repair-urls.ts';

/** A text whose marks are references and whose notes are definitions at its end. */
export interface LinkedNotes {
  body: Root;
  /** What does not fit in the original, in words; undefined if all does. */
  waiver?: string;
  omitted: Omission[];
}

/** One note on its way: the number is undefined for a line that bears none. */
interface NoteLine {
  number: number | undefined;
  content: PhrasingContent[];
}

const decimalMark = /\[\s?(\d{1,3})\s?\]/g;
const romanMark = /\[([ivxlc]{1,8})\]/g;
const statement = /^\s*(?:assessment as of|data cut-?off)\b/i;
const heading = /^(?:end ?notes?|notes|sources|references):?$/i;

/**
 * Turns the marks `[12]` of a text into footnote references and the list of notes at its end into their
 * definitions. Notes numbered in roman figures are counted in decimal ones.
 */
export function linkNotes(body: Root): LinkedNotes {
  const start = findNotes(body.children);
  if (start === undefined) {
    dropEmptyLinks(body);
    return { body, ...lostNotes(body), omitted: [] };
  }
  const { text, omitted } = takeNotesHeading(body.children.slice(0, start));
  const all = body.children.slice(start).flatMap(noteLines);
  const lines = all.filter((line) => !isStatement(line));
  for (const { content } of all.filter(isStatement))
    text.push({ type: 'paragraph', children: content });
  const marks = marksOf(text);
  const notes = joinNotes(lines, marks);
  linkMarks(text, notes);
  text.forEach(dropEmptyLinks);
  const waiver = misfits(notes, marks);
  return {
    body: { type: 'root', children: [...text, ...[...notes].map(definition)] },
    ...(waiver && { waiver }),
    omitted,
  };
}

/** Index of the block with which the notes begin: the last one in which a line begins with the first number. */
function findNotes(blocks: readonly RootContent[]): number | undefined {
  const index = blocks.findLastIndex((block) =>
    flatText(block)
      .split('\n')
      .some((line) => /^\[(1|i)\]/.test(line.trim())),
  );
  if (index < 0) return undefined;
  const numbered = blocks
    .slice(index)
    .flatMap((block) => flatText(block).split('\n'))
    .filter((line) => /^\s*\[(\d{1,3}|[ivxlc]+)\]/.test(line));
  // One line at the end that begins with a mark is a note only if the text has that mark.
  return numbered.length > 1 || marksOf(blocks.slice(0, index)).has(1) ? index : undefined;
}

/** A heading "Endnotes" and a rule between text and notes say what the notes say by themselves. */
function takeNotesHeading(blocks: RootContent[]): { text: RootContent[]; omitted: Omission[] } {
  const text = [...blocks];
  const omitted: Omission[] = [];
  for (let last = text.at(-1); last; last = text.at(-1)) {
    const words = flatText(last);
    if (last.type !== 'thematicBreak' && !heading.test(words)) break;
    if (words) omitted.push({ rule: 'notes-heading', text: words });
    text.pop();
  }
  return { text, omitted };
}

function noteLines(block: RootContent): NoteLine[] {
  if (block.type === 'paragraph' || block.type === 'heading')
    return linesOf(block.children).map(readNumber);
  if ('children' in block) return (block.children as RootContent[]).flatMap(noteLines);
  return [];
}

/** What a report says of itself below its notes is no note. */
function isStatement({ number, content }: NoteLine): boolean {
  return number === undefined && content[0]?.type === 'text' && statement.test(content[0].value);
}

function readNumber(line: PhrasingContent[]): NoteLine {
  const [first, ...rest] = repairUrls(line);
  if (first?.type !== 'text') return { number: undefined, content: first ? [first, ...rest] : [] };
  const match = /^\s*\[\s?(\d{1,3}|[ivxlc]+)\s?\][\s:.]*|^\s*(\d{1,3})(?=https?:)/.exec(
    first.value,
  );
  if (!match) return { number: undefined, content: [first, ...rest] };
  const value = first.value.slice(match[0].length);
  return {
    number: toNumber(match[1] ?? match[2] ?? ''),
    content: value ? [{ type: 'text', value }, ...rest] : rest,
  };
}

/**
 * Lines to notes. A line without a number goes on with the note above it, unless the next number leaves just
 * one out and the text has its mark: then the line is that note.
 */
function joinNotes(
  lines: readonly NoteLine[],
  marks: ReadonlySet<number>,
): Map<number, PhrasingContent[]> {
  const notes = new Map<number, PhrasingContent[]>();
  let current = 0;
  lines.forEach((line, index) => {
    const next = lines.slice(index + 1).find((each) => each.number !== undefined)?.number;
    const missing = current + 1;
    const isMissing =
      line.number === undefined &&
      next === missing + 1 &&
      marks.has(missing) &&
      !notes.has(missing) &&
      !isOpen(notes.get(current));
    const number = line.number ?? (isMissing ? missing : undefined);
    if (number !== undefined && !notes.has(number)) {
      current = number;
      notes.set(number, line.content);
      return;
    }
    const again = number === undefined ? '' : `[${number}] `;
    notes.get(current)?.push({ type: 'text', value: ` ${again}` }, ...line.content);
  });
  return notes;
}

/** A note that ends in a semicolon goes on. */
function isOpen(content: readonly PhrasingContent[] | undefined): boolean {
  const last = content?.at(-1);
  return last?.type === 'text' && /[;,]\s*$/.test(last.value);
}

function marksOf(blocks: readonly RootContent[]): Set<number> {
  const marks = new Set<number>();
  for (const block of blocks)
    visitNodes(block, (node) => {
      if (node.type !== 'text' || !node.value.includes('[')) return;
      for (const match of node.value.matchAll(decimalMark)) marks.add(Number(match[1]));
      for (const match of node.value.matchAll(romanMark)) marks.add(toNumber(match[1] ?? ''));
    });
  return marks;
}

function linkMarks(blocks: RootContent[], notes: ReadonlyMap<number, unknown>): void {
  const roman = !/\[1\]/.test(blocks.map(flatText).join('\n'));
  const pattern = roman ? romanMark : decimalMark;
  const split = ({ value }: Text): PhrasingContent[] => {
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const match of value.matchAll(pattern)) {
      const number = toNumber(match[1] ?? '');
      if (!notes.has(number)) continue;
      if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
      parts.push({ type: 'footnoteReference', identifier: String(number), label: String(number) });
      end = match.index + match[0].length;
    }
    if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
    return parts;
  };
  for (const block of blocks)
    visitNodes(block, (node) => {
      if (!('children' in node) || !node.children.some(hasBracket)) return;
      const children = node.children as PhrasingContent[];
      node.children = children.flatMap((child) => (hasBracket(child) ? split(child) : [child]));
    });
}

function hasBracket(node: Nodes): node is Text {
  return node.type === 'text' && node.value.includes('[');
}

/** Outside of notes, a link without text is nothing that a reader could have seen. */
function dropEmptyLinks(block: Root | RootContent): void {
  visitNodes(block, (node) => {
    if (!('children' in node) || !node.children.some(isEmptyLink)) return;
    const children = node.children as PhrasingContent[];
    node.children = children.filter((child) => !isEmptyLink(child));
  });
}

function isEmptyLink(node: Nodes): boolean {
  return node.type === 'link' && node.children.length === 0;
}

function definition([number, content]: [number, PhrasingContent[]]): FootnoteDefinition {
  const children = content.length > 0 ? content : [{ type: 'text' as const, value: '—' }];
  return {
    type: 'footnoteDefinition',
    identifier: String(number),
    label: String(number),
    children: [{ type: 'paragraph', children }],
  };
}

/** In words, what does not fit together in the original. */
function misfits(notes: ReadonlyMap<number, unknown>, marks: ReadonlySet<number>): string {
  const most = Math.max(...notes.keys(), ...marks);
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const absent = numbers.filter((number) => !notes.has(number) && !marks.has(number));
  const unmarked = numbers.filter((number) => notes.has(number) && !marks.has(number));
  const noteless = numbers.filter((number) => !notes.has(number) && marks.has(number));
  return [
    absent.length > 0 && `The original has neither mark nor note ${list(absent)}.`,
    unmarked.length > 0 && `The original has no mark for note ${list(unmarked)}.`,
    noteless.length > 0 && `The original has no note for mark ${list(noteless)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function lostNotes(body: Root): { waiver?: string } {
  const marks = marksOf(body.children);
  if (marks.size === 0) return {};
  return { waiver: `The raw document has lost its notes; ${marks.size} marks stand in the text.` };
}

function list(numbers: readonly number[]): string {
  return numbers.join(', ');
}

function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  return [...text].reduce((sum, letter, index, all) => {
    const value = values[letter] ?? 0;
    return value < (values[all[index + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}
