import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { normalizeText } from '../report/passage-id.ts';
import type { Omission } from './document.ts';
import { flatText, linesOf } from './flat-text.ts';
import { parseByline } from './parse-byline.ts';
import { findDate, seriesOfTitle } from './series-of-title.ts';

/** What the lines above an assessment's text tell, and the text without them. */
export interface Header {
  /** The title line, where the text begins with one. */
  title?: string;
  authors?: string[];
  /** The time line as written. */
  issued?: string;
  body: Root;
  omitted: Omission[];
}

/** Title, byline and time line are looked for in so many blocks at the most. */
const deepest = 8;

/**
 * Takes title line, byline and time line off the beginning of an assessment; they go into the front matter.
 * Everything else stays, in its order.
 *
 * @param title of the page, if it has one outside of the text
 */
export function takeHeader(body: Root, title: string | undefined): Header {
  const header: Header = { body, omitted: [] };
  const children: RootContent[] = [];
  let seen = 0;
  for (const node of body.children) {
    const isLine = node.type === 'paragraph' || node.type === 'heading';
    if (seen >= deepest || !isLine) {
      if (node.type !== 'html') seen = node.type === 'list' ? deepest : seen + 1;
      children.push(node);
      continue;
    }
    seen += 1;
    const kept = linesOf(node.children).filter(
      (line) => !takeLine(line, title, node.type === 'heading', header),
    );
    const rest = joinLines(kept);
    if (rest.length > 0) children.push({ ...node, children: rest });
    if (kept.some((line) => textOf(line).length > 300)) seen = deepest;
  }
  return { ...header, body: { type: 'root', children } };
}

function takeLine(
  line: PhrasingContent[],
  title: string | undefined,
  isHeading: boolean,
  header: Header,
): boolean {
  const text = textOf(line);
  if (!header.title && isTitleLine(text, title)) {
    header.title = text;
    header.omitted.push({ rule: 'title-line', text });
    return true;
  }
  if (!header.issued && isTimeLine(text)) {
    header.issued = text;
    header.omitted.push({ rule: 'time-line', text });
    return true;
  }
  const authors = header.authors || isHeading ? undefined : parseByline(text);
  if (!authors) return false;
  header.authors = authors;
  header.omitted.push({ rule: 'byline', text });
  return true;
}

/** The page's title again, or the name of a series with a date and nothing else. */
function isTitleLine(text: string, title: string | undefined): boolean {
  if (title && normalizeText(text) === normalizeText(title)) return true;
  return (
    text.length < 120 &&
    seriesOfTitle(text) !== undefined &&
    findDate(text) !== undefined &&
    !/[.!?]$/.test(text)
  );
}

/** A date with a time of day, or with "ET", and hardly anything else. */
function isTimeLine(text: string): boolean {
  const month = /^(?:as of )?(?:\w+day,? )?[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,?/i.test(text);
  if (text.length > 60 || !findDate(text) || !month) return false;
  return (
    /(?<![a-z])(?:E[SD]?T|[ap]\.?m\.?)(?![a-z])/i.test(text) ||
    /^[A-Z][a-z]+ \d{1,2},? \d{4}$/.test(text)
  );
}

function joinLines(lines: PhrasingContent[][]): Paragraph['children'] & Heading['children'] {
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'break' as const }, ...line],
  );
}

function textOf(line: PhrasingContent[]): string {
  return flatText({ type: 'paragraph', children: line }).replace(/\s+/g, ' ');
}
