import type { Line, Piece } from './raw-lines.ts';

const inline =
  /!\[[^\]]*\]\([^)\s]*\)|\[(\[[^\]]+\])\]\([^)\s]*\)|\[([^[\]]*)\]\((<?[^)\s]*?>?)\)|<(https?:[^>\s]*)>/g;

/**
 * The lines of a plain text or of Markdown, empty ones and rules left out. Bullets, heading marks, images and
 * emphasis go; a link keeps its text and its address; a mark that is a link (`[[3]](…)`) keeps only `[3]`.
 */
export function linesOfText(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').trim())
    .filter((line) => line !== '' && !/^(?:[-*_]\s*){3,}$/.test(line))
    .map((line) => piecesOf(line.replace(/^(?:>\s*|#{1,6}\s+|[-*+]\s+|\d{1,2}\.\s+)+/, '')))
    .filter((line) => line.some((piece) => piece.text.trim() !== ''));
}

function piecesOf(line: string): Line {
  const pieces: Piece[] = [];
  let end = 0;
  const addText = (text: string) => {
    if (text !== '') pieces.push({ text: withoutEmphasis(text) });
  };
  for (const match of line.matchAll(inline)) {
    addText(line.slice(end, match.index));
    end = match.index + match[0].length;
    const [, mark, label, target, bare] = match;
    if (mark !== undefined) pieces.push({ text: mark });
    else if (bare !== undefined) pieces.push({ text: bare, href: bare });
    else if (label !== undefined) pieces.push({ text: withoutEmphasis(label), href: target ?? '' });
  }
  addText(line.slice(end));
  return pieces;
}

/** Four asterisks in a row stand where a scraper has lost a space between two bold stretches. */
function withoutEmphasis(text: string): string {
  return text
    .replace(/\*{4,}/g, ' ')
    .replace(/\*+/g, '')
    .replace(/\\([[\]()*_#.!<>-])/g, '$1');
}
