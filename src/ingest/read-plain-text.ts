import type { Draft, Omission, RawDocument } from './document.ts';
import { joinBrokenSentences } from './join-broken-sentences.ts';
import { fullReportUrl, isFullReportLine, kindOfText, titleLineOf } from './kind-of-text.ts';
import { furnitureRuleOf } from './known-furniture.ts';
import { layOutLines, type Line } from './lay-out-lines.ts';
import { isEffortLine, isHeadingAt, isReportHeading } from './report-heading.ts';
import { selectArticle } from './select-article.ts';
import { splitNotes } from './split-notes.ts';
import { splitPieces } from './split-pieces.ts';
import { extentOfReport, extentOfWire } from './text-extent.ts';

/** Reads text as it was pasted, or extracted from a page with a break at every link. */
export function readPlainText(raw: RawDocument): Draft {
  const lines = splitPieces(raw.text);
  return kindOfText(raw, lines) === 'assessment' ? readAssessment(lines) : readWire(lines);
}

function readAssessment(lines: readonly string[]): Draft {
  const omitted: Omission[] = [];
  const title = titleLineOf(lines);
  const kept = lines.filter((line) => line !== title && !isFurniture(line, omitted));
  const notesAt = kept.findIndex((line) => /^(endnotes|notes|references|sources):?$/i.test(line));
  const text = notesAt < 0 ? kept : kept.slice(0, notesAt);
  const notes = notesAt < 0 ? [] : kept.slice(notesAt + 1);
  const isFixed = (line: string): boolean => isReportHeading(line) || isEffortLine(line);
  const joined = joinBrokenSentences(text, { isFixed, isWhole: true });
  const pieces = joined.flatMap((piece) => splitNotes(piece.text));
  const body = layOutLines(
    [
      ...pieces.map((piece, index): Line => ({
        text: piece,
        isHeading: isHeadingAt(pieces, index),
      })),
      ...kept
        .slice(text.length, text.length + 1)
        .map((line): Line => ({ text: line, isHeading: true })),
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

/** Of what stands around a report only lines that are surely none of its words: half sentences look like others. */
function isFurniture(line: string, omitted: Omission[]): boolean {
  const rule = isFullReportLine(line) ? 'full-report-line' : furnitureRuleOf(line);
  const goes = ['navigation', 'attachment', 'share-buttons', 'full-report-line'].some(
    (each) => each === rule,
  );
  if (goes && rule) omitted.push({ rule, text: line });
  return goes;
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
