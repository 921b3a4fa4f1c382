import { placeText } from '../../report/place-text.ts';
import type { Report } from '../../report/report.ts';

/** A link in the text of a report. */
export interface TextLink {
  url: string;
  /** Number of the passage that it stands in, and where it begins and ends in its text. */
  passage: number;
  start: number;
  end: number;
}

/** The links of a report's text, in its order; those inside of pictures' captions and of notes are not among them. */
export function findTextLinks({ passages }: Report): TextLink[] {
  return passages.flatMap(({ number, html, text }) => {
    if (!html.includes('<a href="')) return [];
    const placed = placeText(html);
    if (placed.text !== text) return [];
    return placed.links.map(({ url, start, end }) => ({ url, passage: number, start, end }));
  });
}
