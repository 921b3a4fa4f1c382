import type { Report, Section } from '../report/report.ts';

/** An entry of the contents: a place on the page and the passages under it. */
interface ContentsEntry {
  href: string;
  title: string;
  /** Numbers of the first and last passage, those under deeper headings included; both 0 where there are none. */
  first: number;
  last: number;
  entries: ContentsEntry[];
}

/** Contents of a report. */
export interface Contents {
  /** The key takeaways themselves, which the page puts first. */
  takeaways?: ContentsEntry;
  /** All else, in the order of the text. */
  others: ContentsEntry[];
}

/** Contents of a report in two levels: its main headings and those below them. Deeper headings are counted in. */
export function contentsOf({
  sections,
  passages,
}: Pick<Report, 'sections' | 'passages'>): Contents {
  const points = passages.filter((passage) => passage.takeaway);
  const [first, last] = [points.at(0), points.at(-1)];
  const section = sections[first?.section ?? -1];
  const others = entriesOf(sections.filter((other) => other !== section));
  if (!section || !first || !last) return { others };
  return {
    takeaways: { ...entryOf(section), first: first.number, last: last.number },
    others,
  };
}

function entriesOf(sections: readonly Section[]): ContentsEntry[] {
  const top = Math.min(...sections.map((section) => section.depth));
  const entries: ContentsEntry[] = [];
  for (const section of sections) {
    const entry = entryOf(section);
    const parent = section.depth === top ? undefined : entries.at(-1);
    const sibling = section.depth === top + 1 ? undefined : parent?.entries.at(-1);
    if (!parent) entries.push(entry);
    else if (!sibling) parent.entries.push(entry);
    widen(parent, section);
    widen(sibling, section);
  }
  return entries;
}

function entryOf({ id, title, first, last }: Section): ContentsEntry {
  return { href: `#${id}`, title, first, last, entries: [] };
}

function widen(entry: ContentsEntry | undefined, { first, last }: Section): void {
  if (!entry || last === 0) return;
  entry.first ||= first;
  entry.last = last;
}
