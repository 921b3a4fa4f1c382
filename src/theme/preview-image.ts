import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkit';
import { setQuotes } from './citation/set-quotes.ts';
import { escapeHtml } from './escape-html.ts';

/** What a preview image says. */
export interface Preview {
  /** Set large: the name of the site or of a series. */
  title: string;
  /** One or two sentences below it. */
  text: string;
  /** The last line: whose it is. */
  foot: string;
}

/** Pixels, as those want them who show previews. */
export const previewSize = { width: 1200, height: 630 };

// A build moves this code into a folder of its own, which may stand anywhere.
const require = createRequire(resolve('package.json'));
const edge = 80;
const measure = previewSize.width - 2 * edge;
const colours = { paper: '#fcfcfa', ink: '#191a1b', quiet: '#595954', here: '#a1221e' };

/**
 * The image as SVG, its letters drawn as outlines: it looks the same wherever it is rendered, whatever
 * fonts are installed there.
 */
export async function drawPreview({ title, text, foot }: Preview): Promise<string> {
  const [bold, serif, sans] = await Promise.all([
    openFont(
      require.resolve('@fontsource/stix-two-text/files/stix-two-text-latin-700-normal.woff2'),
    ),
    openFont(
      require.resolve('@fontsource/stix-two-text/files/stix-two-text-latin-400-normal.woff2'),
    ),
    openFont(
      require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
    ),
  ]);
  const size = breakLines(bold, title, 88).length > 2 ? 72 : 88;
  const titleLines = breakLines(bold, title, size).slice(0, 3);
  const textLines = breakLines(serif, setQuotes(text, false), 34).slice(0, 3);
  const top = 272;
  const below = top + (titleLines.length - 1) * size * 1.08 + 72;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${previewSize.width}" height="${previewSize.height}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    drawLine(bold, 'Daybook', 56, edge, 110, colours.ink),
    // The rule under the nameplate, thick and thin.
    `<path d="M${edge} 138h${measure}v4h-${measure}zM${edge} 148h${measure}v1.5h-${measure}z" fill="${colours.ink}"/>`,
    `<path d="M${edge} 149h72v6h-72z" fill="${colours.here}"/>`,
    ...titleLines.map((line, index) =>
      drawLine(bold, line, size, edge, top + index * size * 1.08, colours.ink),
    ),
    ...textLines.map((line, index) =>
      drawLine(serif, line, 34, edge, below + index * 46, colours.quiet),
    ),
    drawLine(sans, foot, 28, edge, 572, colours.quiet),
    '</svg>',
  ].join('\n');
}

async function openFont(file: string): Promise<Font> {
  const font = create(await readFile(file));
  if (!('layout' in font)) throw new Error(`${file} holds more than one font`);
  return font;
}

/** Words set one after the other, as many to a line as the measure holds. */
function breakLines(font: Font, text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    const fits = (font.layout(longer).advanceWidth / font.unitsPerEm) * size <= measure;
    if (lines.length > 0 && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A line of text on its base line, kerned. */
function drawLine(
  font: Font,
  text: string,
  size: number,
  x: number,
  y: number,
  colour: string,
): string {
  const { glyphs, positions } = font.layout(text);
  let pen = 0;
  const outlines = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const outline = `<path transform="translate(${pen + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`;
    pen += xAdvance;
    return outline;
  });
  const scale = size / font.unitsPerEm;
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${outlines.join('')}</g>`;
}
