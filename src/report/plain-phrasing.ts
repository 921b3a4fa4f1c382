import type { Image, Link, PhrasingContent } from 'mdast';
import { positionOf, type Line } from './line.ts';

/** What has begun and not yet ended: the line itself, emphasis, or a bracket. */
interface Span {
  mark: string;
  /** Where its mark begins. */
  start: number;
  children: PhrasingContent[];
}

const special = /!?\[|\*+|_+|[\\\]&`<]/g;
const noteMark = /\[\^(\d{1,9})\]/y;
const resource = /\]\(([^\s\p{Cc}()<>\\&]*(?:&(?![#\w]+;)[^\s\p{Cc}()<>\\&]*)*)\)/uy;
const reference = /&[#\w]+;/y;

/**
 * Reads what stands in one line from the character `from` on, or gives undefined where that takes more than: text
 * and escapes; emphasis of one or two marks, ended by as many before any other is; links and images that have an
 * address; marks of notes. So read, a line has one meaning by CommonMark: marks end the nearest emphasis of
 * their kind if they can, and the rules for what overlaps, or is of unequal marks, never come to be asked.
 *
 * @param notes numbers of the notes that the text defines; it must define no links
 */
export function readPlainPhrasing(
  line: Line,
  from: number,
  notes: ReadonlySet<string>,
): PhrasingContent[] | undefined {
  const { text } = line;
  const root: Span = { mark: '', start: from, children: [] };
  const spans = [root];
  let at: number | undefined = from;
  while (at !== undefined) {
    special.lastIndex = at;
    const match = special.exec(text);
    const index = match?.index ?? text.length;
    addText(spans, line, at, index);
    if (!match) return spans.length === 1 ? root.children : undefined;
    at = readSpecial(spans, line, from, index, match[0], notes);
  }
  return undefined;
}

/** Reads what begins at `index`, and gives where it ends; undefined where the library has to read it. */
function readSpecial(
  spans: Span[],
  line: Line,
  from: number,
  index: number,
  mark: string,
  notes: ReadonlySet<string>,
): number | undefined {
  switch (mark[0]) {
    case '\\':
      return readEscape(spans, line, index);
    case '&':
      return matchAt(reference, line.text, index)
        ? undefined
        : addText(spans, line, index, index + 1);
    case '*':
    case '_':
      return readEmphasis(spans, line, from, index, mark);
    case '[':
    case '!':
      return readBracket(spans, line, index, mark, notes);
    case ']':
      return readEndOfBracket(spans, line, index);
    default:
      return undefined;
  }
}

function readEscape(spans: Span[], line: Line, index: number): number {
  const character = line.text[index + 1] ?? '';
  if (!/[!-/:-@[-`{-~]/.test(character)) return addText(spans, line, index, index + 1);
  return addText(spans, line, index, index + 2, character);
}

/** Which marks can begin and end emphasis: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis */
function readEmphasis(
  spans: Span[],
  line: Line,
  from: number,
  index: number,
  mark: string,
): number | undefined {
  const end = index + mark.length;
  const before = kindOf(index > from ? line.text[index - 1] : undefined);
  const after = kindOf(line.text[end]);
  const left = after === 'word' || (after === 'punctuation' && before !== 'word');
  const right = before === 'word' || (before === 'punctuation' && after !== 'word');
  const isBar = mark.startsWith('_');
  const begins = left && !(isBar && right && before === 'word');
  const ends = right && !(isBar && left && after === 'word');
  if (!begins && !ends) return addText(spans, line, index, end);
  const span = spans.at(-1);
  if (ends && span?.mark === mark) {
    spans.pop();
    spans.at(-1)?.children.push({
      type: mark.length === 1 ? 'emphasis' : 'strong',
      children: span.children,
      position: positionOf(line, span.start, end),
    });
    return end;
  }
  const isBegun = spans.some((each) => each.mark[0] === mark[0]);
  if (mark.length > 2 || !begins || (ends && isBegun)) return undefined;
  spans.push({ mark, start: index, children: [] });
  return end;
}

function kindOf(character: string | undefined): 'space' | 'punctuation' | 'word' {
  if (character === undefined || /\s/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'word';
}

function readBracket(
  spans: Span[],
  line: Line,
  index: number,
  mark: string,
  notes: ReadonlySet<string>,
): number | undefined {
  const end = index + mark.length;
  if (line.text[end] !== '^') {
    spans.push({ mark, start: index, children: [] });
    return end;
  }
  const note = mark === '[' ? matchAt(noteMark, line.text, index) : undefined;
  const number = note?.[1] ?? '';
  if (!note || !notes.has(number)) return undefined;
  spans.at(-1)?.children.push({
    type: 'footnoteReference',
    identifier: number,
    label: number,
    position: positionOf(line, index, index + note[0].length),
  });
  return index + note[0].length;
}

function readEndOfBracket(spans: Span[], line: Line, index: number): number | undefined {
  const span = spans.at(-1);
  const parent = spans.at(-2);
  if (!span || !parent || !span.mark.endsWith('['))
    // Nothing has begun; or emphasis began inside the bracket, and may end behind it.
    return spans.some(({ mark }) => mark.endsWith('['))
      ? undefined
      : addText(spans, line, index, index + 1);
  spans.pop();
  if (line.text[index + 1] !== '(') {
    // It is a bracket and no more, for no links are defined that it might be the name of.
    addText(spans, line, span.start, span.start + span.mark.length);
    for (const child of span.children) addChild(parent, child);
    return addText(spans, line, index, index + 1);
  }
  const address = matchAt(resource, line.text, index);
  const end = index + (address?.[0].length ?? 0);
  const node = address && linkOf(span, address[1] ?? '');
  // In a link there are none.
  if (!node || (node.type === 'link' && spans.some(({ mark }) => mark === '['))) return undefined;
  parent.children.push({ ...node, position: positionOf(line, span.start, end) });
  return end;
}

function linkOf({ mark, children }: Span, url: string): Link | Image | undefined {
  if (mark === '[') return { type: 'link', title: null, url, children };
  const [only, ...others] = children;
  if (others.length > 0 || (only && only.type !== 'text')) return undefined;
  return { type: 'image', title: null, url, alt: only?.value ?? '' };
}

/** Adds what stands from `start` to before `end`, and gives `end` back. */
function addText(
  spans: readonly Span[],
  line: Line,
  start: number,
  end: number,
  value = line.text.slice(start, end),
): number {
  const span = spans.at(-1);
  if (span && end > start)
    addChild(span, { type: 'text', value, position: positionOf(line, start, end) });
  return end;
}

/** Adds a child; to text that stands before it, text is joined. */
function addChild(span: Span, child: PhrasingContent): void {
  const before = span.children.at(-1);
  if (before?.type === 'text' && child.type === 'text') {
    before.value += child.value;
    if (before.position && child.position) before.position.end = child.position.end;
  } else span.children.push(child);
}

function matchAt(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(text);
}
