import { readByline } from './byline.ts';
import type { RawFile, Truth } from './corpus.ts';
import { readHtmlPage } from './html-page.ts';
import { readNoteText, type NoteText } from './note-text.ts';
import { cutNotes } from './raw-notes.ts';
import { textOf, type Line } from './raw-lines.ts';
import { linesOfText } from './text-lines.ts';
import { correctTruth, truthErrata } from './truth-errata.ts';
import { wireBodyOf } from './wire-bodies.ts';

/** A line that the normalized report must hold. */
interface ExpectedLine {
  text: string;
  /** `header`: may stand in the front matter instead; `optional`: may be left out. */
  role: 'text' | 'header' | 'optional';
}

/** What a raw document must become, by its own bytes. */
export interface ExpectedReport {
  raw: RawFile;
  /** Truth as the document corrects it. */
  truth: Truth;
  /** Whether it must be written, must not be, or may be either. */
  verdict: 'written' | 'rejected' | 'either';
  /** Undefined where the document names nobody. */
  authors: string[] | undefined;
  lines: ExpectedLine[];
  /** Undefined where the document has no notes. */
  notes: Map<number, NoteText> | undefined;
  roman: boolean;
  /** Where our own reading and corrected truth disagree. */
  doubts: string[];
}

/** How files begin that leave their day open: an archive may refuse them, but not date them wrongly. */
const openDays = [
  // a day and a month in the title, and the year nowhere
  ...['02-21', '02-22', '02-23', '03-25', '04-02', '04-22'].map((day) => `2022-${day}.md`),
  // the day nowhere
  ...['07-16', '08-11'].map((day) => `2022-${day}.md`),
  'undated-four-years-of-war',
];

/** Reads a raw document by code that shares nothing with ingest. */
export function expectReport(raw: RawFile): ExpectedReport {
  const truth = correctTruth(raw);
  const page = raw.name.endsWith('.html') ? readHtmlPage(raw.text) : undefined;
  const all = page?.lines ?? linesOfText(raw.text);
  if (truth.kind === 'wire') return expectWire(raw, truth, all);
  const cut = cutNotes(all);
  const body = cut.body.map((line) => fold(textOf(line)));
  const isSeries = truth.series === 'russian-offensive-campaign-assessment';
  const byline = isSeries ? body.slice(0, 6).map(readByline).find(Boolean) : undefined;
  const named = page?.people.length ? page.people : byline;
  const title = page?.title ?? titleOfText(raw, body);
  const notes =
    cut.notes && new Map([...cut.notes].map(([number, lines]) => [number, readNoteText(lines)]));
  const doubts = [
    ...(title === truth.title ? [] : [`title "${title}", truth "${truth.title}"`]),
    ...doubtsOfAuthors(named, truth),
    ...(typeof truth.notes === 'number' && truth.notes !== (notes?.size ?? 0)
      ? [`${notes?.size} notes, truth ${truth.notes}`]
      : []),
  ];
  const lines = body.map((text, index) => ({ text, role: roleOf(text, index, title) }));
  const tail = cut.tail.map((line) => ({ text: fold(textOf(line)), role: 'header' as const }));
  return {
    raw,
    truth,
    verdict: isOpen(raw) ? 'either' : 'written',
    authors: truth.authors?.length ? truth.authors : undefined,
    lines: [...lines, ...tail].filter((line) => !/^(previous|next)$/i.test(line.text)),
    notes,
    roman: cut.roman,
    doubts,
  };
}

function isOpen(raw: RawFile): boolean {
  return openDays.some((start) => raw.name.startsWith(start));
}

function roleOf(text: string, index: number, title: string | undefined): ExpectedLine['role'] {
  // Halves of notes and names of attachments that a careless copy has left at the end.
  if (/^(endnotes|ttps:\/\/\S+( dot .*)?|.*\.pdf)$/i.test(text)) return 'optional';
  if (index < 6 && (text.toLowerCase() === title?.toLowerCase() || text.length < 300))
    return 'header';
  return /^CORRECTION/i.test(text) ? 'header' : 'text';
}

function titleOfText(raw: RawFile, body: readonly string[]): string | undefined {
  const heading = /^#\s+(.+)$/m.exec(raw.text)?.[1] ?? raw.sidecar.title;
  return heading ?? body.find((line) => /^(Iran Update|Russian Offensive Campaign)\b/.test(line));
}

/** A list that our own reading cannot take apart has its row among the errata, or truth has to know it. */
function doubtsOfAuthors(named: string[] | undefined, truth: Truth): string[] {
  const said = truth.authors ?? [];
  const listed = truthErrata.some(({ path, field }) => path === truth.path && field === 'authors');
  if (said.join() === (named ?? []).join() || (listed && !named)) return [];
  return [`authors "${named}", truth "${said}"`];
}

function expectWire(raw: RawFile, truth: Truth, all: readonly Line[]): ExpectedReport {
  const table = wireBodyOf(raw.name);
  const lines = all.map((line) => fold(textOf(line)));
  const find = (start: string | undefined) =>
    start === undefined ? -1 : lines.findIndex((line) => line.startsWith(start));
  const from = table.from === undefined ? 1 : find(table.from);
  const to =
    table.to === undefined
      ? lines.length - 1
      : lines.findIndex((line, index) => index >= from && line.startsWith(table.to ?? ''));
  const window = lines.findLastIndex((line, index) => index < from && line === truth.title);
  const roles = lines.map((text, index): ExpectedLine['role'] | undefined => {
    if (index < window || index > to + 3 || text === 'Advertisement') return undefined;
    if (text === truth.title) return 'optional';
    if (table.optional?.some((start) => text.startsWith(start))) return 'optional';
    if (index < from || index > to) return undefined;
    return table.furniture?.some((start) => text.startsWith(start)) ? undefined : 'text';
  });
  const broken = from < 0 || to < 0;
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(truth.date ?? raw.sidecar.day ?? '');
  const good = Boolean(truth.title) && dated;
  return {
    raw,
    truth,
    verdict: isOpen(raw) ? 'either' : good ? 'written' : 'rejected',
    authors: table.authors,
    lines: lines.flatMap((text, index) => {
      const role = roles[index];
      return role ? [{ text, role }] : [];
    }),
    notes: undefined,
    roman: false,
    doubts: broken ? ['the table of wire bodies does not fit'] : [],
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
