import type { Draft, Omission, RawDocument } from './document.ts';
import { joinBrokenSentences } from './join-broken-sentences.ts';
import { fullReportUrl, kindOfText, titleLineOf } from './kind-of-text.ts';
import { furnitureRuleOf } from './known-furniture.ts';
import { isTakeaways, layOutLines, type Line } from './lay-out-lines.ts';
import { hasMarkup } from './loose-markdown.ts';
import { readMarkdown } from './read-markdown.ts';
import { isReportHeading } from './report-heading.ts';
import { selectArticle } from './select-article.ts';
import { splitNotes } from './split-notes.ts';
import { splitPieces } from './split-pieces.ts';
import { extentOfReport, extentOfWire } from './text-extent.ts';

/** Reads text as it was pasted or extracted from a page; text with Markdown in it is read as that. */
export function readPlainText(raw: RawDocument): Draft {
  if (hasMarkup(raw.text)) return readMarkdown(raw);
  const lines = splitPieces(raw.text);
  return kindOfText(raw, lines) === 'assessment' ? readAssessment(lines) : readWire(lines);
}

function readAssessment(lines: readonly string[]): Draft {
  const omitted: Omission[] = [];
  const title = titleLineOf(lines);
  const notesAt = lines.findIndex((line) => /^(endnotes|notes|references|sources):?$/i.test(line));
  const text = dropNavigation(notesAt < 0 ? lines : lines.slice(0, notesAt), title, omitted);
  const notes = notesAt < 0 ? [] : dropNavigation(lines.slice(notesAt + 1), title, omitted);
  const isFixed = (line: string): boolean => isReportHeading(line);
  const pieces = joinBrokenSentences(text, isFixed).flatMap(({ text }) => splitNotes(text));
  const body = layOutLines(
    [
      ...pieces.map((piece, index): Line => ({
        text: piece,
        isHeading: isHeadingAt(pieces, index),
      })),
      ...(notesAt < 0 ? [] : [{ text: lines[notesAt] ?? '', isHeading: true }]),
      ...joinNotes(notes).map((note): Line => ({ text: note, isHeading: false })),
    ],
    isStandingText,
  );
  const url = fullReportUrl(lines);
  return { kind: 'assessment', title, url, extent: extentOfReport(lines), body, omitted };
}

function readWire(lines: readonly string[]): Draft {
  const omitted: Omission[] = [];
  const { title, authors, pieces } = selectArticle(lines, omitted);
  const body = layOutLines(pieces, () => false);
  const extent = extentOfWire(
    title,
    pieces.map(({ text }) => text),
  );
  return { kind: 'wire', title, authors, extent, body, omitted };
}

function dropNavigation(
  lines: readonly string[],
  title: string | undefined,
  omitted: Omission[],
): string[] {
  return lines.filter((line) => {
    const rule = line === title ? 'title' : furnitureRuleOf(line);
    // Lone signs and numbers can be pieces of broken sentences.
    const goes =
      rule === 'title' ||
      rule === 'navigation' ||
      rule === 'attachment' ||
      rule === 'share-buttons';
    if (goes && rule !== 'title') omitted.push({ rule, text: line });
    return !goes;
  });
}

function isHeadingAt(pieces: readonly string[], index: number): boolean {
  const piece = pieces[index] ?? '';
  const next = pieces[index + 1];
  return next !== undefined && (isTakeaways(piece) || isReportHeading(piece));
}

/** Standing remarks follow the takeaways without a heading between. */
const isStandingText = (text: string): boolean =>
  /^(we do not report|we will|note\b|isw (has updated|is |does not|continues to update)|the full report|for (the )?full)/i.test(
    text,
  );

/** A note is one line up to the next number. */
function joinNotes(lines: readonly string[]): string[] {
  const notes: string[] = [];
  for (const line of lines.flatMap(splitNotes)) {
    const last = notes.at(-1);
    if (last === undefined || /^\[\d{1,3}\]/.test(line)) notes.push(line);
    else notes[notes.length - 1] = `${last} ${line}`;
  }
  return notes;
}
