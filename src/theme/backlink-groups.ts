import type { Archive } from '../archive/archive.ts';
import type { Backlink, ReferenceKind, References } from '../archive/references/references.ts';
import { sentenceAt } from '../archive/references/split-sentences.ts';
import { reportUrlOf } from '../report/id.ts';
import { placeText } from '../report/place-text.ts';
import type { Passage, Report } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';

/** The places that refer to a report in one way, newest report first. */
export interface BacklinkGroup {
  kind: ReferenceKind;
  title: string;
  referrers: Referrer[];
}

/** A report that refers to another, with what it says. */
export interface Referrer {
  report: Report;
  /** Sentences in the order of the text, the words that refer linked to where they stand; safe HTML. */
  said: string[];
}

const titles: Readonly<Record<ReferenceKind, string>> = {
  names: 'Names or links this report',
  cites: 'Cites it in a note',
  dates: 'Names its day',
};

/** Longest part of a sentence that is shown on each side of the words that refer. */
const longest = 240;

/** Places that refer to a report, by the way in which they do, and then by report. */
export function groupBacklinks(archive: Archive, backlinks: readonly Backlink[]): BacklinkGroup[] {
  return (['names', 'cites', 'dates'] as const).flatMap((kind) => {
    const own = backlinks.filter((each) => each.kind === kind);
    const referrers = [...Map.groupBy(own, ({ from }) => from)].flatMap(([from, places]) => {
      const report = archive.byId.get(from);
      return report ? [{ report, said: sayAll(report, places) }] : [];
    });
    return referrers.length > 0 ? [{ kind, title: titles[kind], referrers }] : [];
  });
}

/** How many reports refer to one. */
export function countReferrers(references: References, { id }: Report): number {
  return new Set(references.backlinks.get(id)?.map(({ from }) => from)).size;
}

function sayAll(report: Report, places: readonly Backlink[]): string[] {
  return places
    .toSorted((a, b) => (a.passage ?? Infinity) - (b.passage ?? Infinity))
    .map((place) => say(report, place));
}

/** The sentence that refers: its words are the link; behind that of a note stands where the note is. */
function say(report: Report, { passage: number = 0, note, words }: Backlink): string {
  const link = (fragment: string, text: string) =>
    `<a href="${escapeHtml(`${reportUrlOf(report.id)}#${fragment}`)}">${escapeHtml(text)}</a>`;
  const cited = note === undefined ? '' : link(`note-${note}`, `note ${note}`);
  const passage = report.passages[number - 1];
  if (!passage) return `In ${cited}.`;
  const { start, end } = words ?? markOf(passage, note);
  const sentence = sentenceAt(passage.text, start);
  const before = escapeHtml(shortenStart(passage.text.slice(sentence.start, start).trimStart()));
  const behind = escapeHtml(shortenEnd(passage.text.slice(end, Math.max(end, sentence.end))));
  return cited
    ? `${before}${behind} (${cited}, ${link(passage.id, `paragraph ${passage.number}`)})`
    : `${before}${link(passage.id, passage.text.slice(start, end))}${behind}`;
}

/** Where the mark of a note stands, which is where its sentence ends. */
function markOf({ html, text }: Passage, note: number | undefined): { start: number; end: number } {
  const placed = placeText(html);
  const start = placed.marks.find((mark) => mark.note === note)?.start;
  return placed.text === text && start !== undefined ? { start, end: start } : { start: 0, end: 0 };
}

function shortenStart(text: string): string {
  if (text.length <= longest) return text;
  return `… ${text.slice(text.indexOf(' ', text.length - longest) + 1)}`;
}

function shortenEnd(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}
