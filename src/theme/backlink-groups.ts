import type { Archive } from '../archive/archive.ts';
import type { Backlink, ReferenceKind } from '../archive/references/references.ts';
import { sentenceAt, splitSentences, type Span } from '../archive/references/split-sentences.ts';
import { reportUrlOf } from '../report/id.ts';
import { placeText, type PlacedText } from '../report/place-text.ts';
import type { Passage, Report } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';

/** The reports that refer to a report in one way, newest first. */
export interface BacklinkGroup {
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
  names: 'Name or link it',
  cites: 'Cite it in a note',
  dates: 'Name its day',
};

/** Longest part of a sentence that is shown before and behind the words that refer. */
const longest = 110;

/** Places that refer to a report, by the way in which they do, and then by report. */
export function groupBacklinks(archive: Archive, backlinks: readonly Backlink[]): BacklinkGroup[] {
  return (['names', 'cites', 'dates'] as const).flatMap((kind) => {
    const own = backlinks.filter((each) => each.kind === kind);
    const referrers = [...Map.groupBy(own, ({ from }) => from)].flatMap(([from, places]) => {
      const report = archive.byId.get(from);
      return report ? [{ report, said: sayAll(report, places) }] : [];
    });
    return referrers.length > 0 ? [{ title: titles[kind], referrers }] : [];
  });
}

/** A sentence that a report has twice, in a takeaway and in its text, is told once. */
function sayAll(report: Report, places: readonly Backlink[]): string[] {
  const said = new Map<string, string>();
  for (const place of places) {
    const { sentence, html } = say(report, place);
    if (!said.has(sentence)) said.set(sentence, html);
  }
  return [...said.values()];
}

/** The sentence that refers: its words are the link; behind that of a note stands where the note is. */
function say(report: Report, { passage: number = 0, note, words }: Backlink) {
  const link = (fragment: string, text: string) =>
    `<a href="${escapeHtml(`${reportUrlOf(report.id)}#${fragment}`)}">${escapeHtml(text)}</a>`;
  const cited = note === undefined ? '' : link(`note-${note}`, `note\u00a0${note}`);
  const passage = report.passages[number - 1];
  if (!passage) return { sentence: `note ${note}`, html: `In ${cited}.` };
  const { text, id } = passage;
  const { start, end } = words ?? markOf(passage, note);
  const span = sentenceAt(sentencesOf(passage), start);
  const before = escapeHtml(shortenStart(text.slice(span.start, start).trimStart()));
  const behind = escapeHtml(shortenEnd(text.slice(end, Math.max(end, span.end))));
  const html = cited
    ? `${before}${behind} <small>${link(id, `paragraph\u00a0${number}`)}, ${cited}</small>`
    : `${before}${link(id, text.slice(start, end))}${behind}`;
  return { sentence: text.slice(span.start, Math.max(end, span.end)).trim(), html };
}

/** Many passages refer to several reports, whose pages follow each other. */
const [split, placed] = [new WeakMap<Passage, Span[]>(), new WeakMap<Passage, PlacedText>()];

function sentencesOf(passage: Passage): readonly Span[] {
  const sentences = split.get(passage) ?? splitSentences(passage.text);
  split.set(passage, sentences);
  return sentences;
}

/** Where the mark of a note stands, which is where its sentence ends. */
function markOf(passage: Passage, note: number | undefined): Span {
  const own = placed.get(passage) ?? placeText(passage.html);
  placed.set(passage, own);
  const start = own.marks.find((mark) => mark.note === note)?.start;
  return own.text === passage.text && start !== undefined
    ? { start, end: start }
    : { start: 0, end: 0 };
}

function shortenStart(text: string): string {
  if (text.length <= longest) return text;
  return `… ${text.slice(text.indexOf(' ', text.length - longest) + 1)}`;
}

function shortenEnd(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}
