import type { Line, Piece } from './raw-lines.ts';

/** What a note says, in a form in which two spellings of the same note are equal. */
export interface NoteText {
  /** Its addresses without scheme and `www.`, obfuscation undone, in the order of the text. */
  urls: string[];
  /** Everything but white space and separators. */
  bare: string;
  /** Words that belong to no address. */
  words: string[];
  /** How often it writes "dot" for a full stop. */
  obfuscated: number;
}

const separators = /%C2%A0|%20(?=[;,]|https?:)|(?<=[;,])%20|\u00a0/gi;
const dots = /\s*(?:\[dot\]|\(dot\)|\[\.\])\s*|(?<=[\p{L}\p{N}])\s+dot\s+(?=[\p{L}\p{N}])/giu;
const address =
  /(?:https?:\/\/|www\.)[^\s;<>"“”|]+|(?<![\p{L}\p{N}@/.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/[^\s;<>"“”|]*/giu;
const gluedAddress = /(?<=[^/=?&:(\s%])(?=https?:\/\/)/i;

/** Reads a note from its pieces, its own mark at the start left out. */
export function readNoteText(lines: readonly Line[]): NoteText {
  const text = lines
    .map((line) => joinAnchors(line).map(wholeText).join(''))
    .join('\n')
    .replace(/^\s*\[\s*(?:\d{1,3}|[ivxlc]+)\s*\]/, '')
    .replace(/;\s*\[\d{1,3}\]\s*(?=https?:)/g, '; ')
    .replace(separators, ' ');
  const restored = text.replace(dots, '.');
  const found = [...restored.matchAll(address)].flatMap((match) => match[0].split(gluedAddress));
  return {
    urls: found.map(comparableUrl).filter(Boolean),
    bare: decode(restored).replace(/[\s;,.|]+/g, ''),
    words: restored.replace(address, ' ').match(/[\p{L}\p{N}]+/gu) ?? [],
    obfuscated: text.match(dots)?.length ?? 0,
  };
}

/** Marks in superscript and anchors that lead nowhere outside the document are no text of the note. */
function wholeText(piece: Piece): string {
  const { text, href } = piece;
  const label = decode(text.replace(/[\s;,]+$/, ''));
  if (piece.raised && /^\s*\d+\s*$/.test(text)) return '';
  if (href === undefined || !/^https?:/i.test(href) || /#_edn|<#/.test(href)) return text;
  const cut = /(?:\.\.\.|…)\s*$/.test(text) || !/https?:|\.\p{L}{2,}/iu.test(text);
  // Programs put a slash behind a host and a scheme before it: "https://suspilne/" for "https://suspilne".
  const whole = decode(href).replace(/\/$/, '') === label.trim();
  if (whole || (!cut && !decode(href).startsWith(label.trim()))) return text;
  return /^www\./i.test(text) ? href.replace(/^https?:\/\//i, '') : href;
}

/** An anchor whose text is cut into several stretches is one. */
function joinAnchors(line: Line): Line {
  const joined: Line = [];
  for (const piece of line) {
    const last = joined.at(-1);
    if (last && piece.href !== undefined && last.href === piece.href)
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function comparableUrl(url: string): string {
  return decode(url)
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[\s.,:)\]'’/]+$/u, '')
    .replace(/^[^/]+/, (host) => host.toLowerCase());
}

function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes; // an escape that the document itself has cut
    }
  });
}
