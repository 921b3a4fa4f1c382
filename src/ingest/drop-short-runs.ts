import type { Omission } from './document.ts';
import type { Piece } from './join-broken-sentences.ts';
import { plainLine } from './plain-line.ts';
import { countWords, isComplete, isDateLine, isProse, isTitleCase } from './sentence-shape.ts';

/** A piece of an article, and how many lines were dropped directly above it. */
export interface PlacedPiece extends Piece {
  gap: number;
}

/** A paragraph of an article, or a heading in it. */
export interface ArticlePiece {
  text: string;
  isHeading: boolean;
}

/**
 * Drops runs of lines that are no sentences, such as menus and lists of other stories. One alone between
 * paragraphs is a heading, some under a line that announces them ("…:") are a list.
 */
export function dropShortRuns(pieces: readonly PlacedPiece[], omitted: Omission[]): ArticlePiece[] {
  const kept: ArticlePiece[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const follows = piece.gap === 0 && index > 0 && isText(pieces[index - 1]);
    if (isText(piece) || isStandfirst(piece, kept) || (follows && isShortSentence(piece.text))) {
      kept.push({ text: piece.text, isHeading: isKnownHeading(piece.text) });
      index += 1;
      continue;
    }
    const last = kept.at(-1);
    if (last && piece.gap === 0 && isUnfinished(last) && countWords(piece.text) <= 6) {
      kept[kept.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
      index += 1;
      continue;
    }
    let end = index + 1;
    for (let next = pieces[end]; next && !isText(next); next = pieces[end]) end += 1;
    const run = pieces.slice(index, end);
    const gaps = run.reduce((sum, each) => sum + each.gap, pieces[end]?.gap ?? 0);
    kept.push(...keepOfRun(run, gaps, kept.at(-1), pieces[end], omitted));
    index = end;
  }
  return kept;
}

function keepOfRun(
  run: readonly PlacedPiece[],
  gaps: number,
  before: ArticlePiece | undefined,
  after: PlacedPiece | undefined,
  omitted: Omission[],
): ArticlePiece[] {
  const announced = before?.text.endsWith(':') === true && gaps === 0 && run.length <= 15;
  if (announced) return run.map(({ text }) => ({ text, isHeading: false }));
  const [only] = run;
  if (run.length > 1 || only === undefined || (gaps > 0 && !isKnownHeading(only.text))) {
    omitted.push({ rule: 'short-lines', text: run.map(({ text }) => text).join('\n') });
    return [];
  }
  const { text } = only;
  if (isShortSentence(text) || /^[–—]\s/.test(text)) return [{ text, isHeading: false }];
  const words = countWords(text);
  const isHeading =
    words <= 8 && after !== undefined && /^[\p{Lu}\p{N}"“„«‘'-]/u.test(text) && !isDateLine(text);
  if (isHeading) return [{ text: text.replace(/^-\s+|\s+-$/g, ''), isHeading: true }];
  if (words > 8 && !isTitleCase(text)) return [{ text, isHeading: false }];
  omitted.push({ rule: isDateLine(text) ? 'date-line' : 'related', text });
  return [];
}

function isText(piece: PlacedPiece | undefined): boolean {
  if (piece === undefined) return false;
  const { text } = piece;
  if (
    piece.joined ||
    /^(([-*_]\s*){3,}$|#{1,6} |> |!\[|▲|[-*•] +\S.*[^-–]$|\d{1,3}[.)] )/.test(text)
  )
    return true;
  const plain = plainLine(text);
  if (isKnownHeading(plain) && piece.gap === 0) return true;
  if (isProse(plain)) return !(countWords(plain) <= 20 && isTitleCase(plain));
  return countWords(plain) >= 20 && !isTitleCase(plain);
}

/** The line under the headline that sums the text up, often without a full stop. */
const isStandfirst = (piece: PlacedPiece, kept: readonly ArticlePiece[]): boolean =>
  kept.length === 0 && countWords(piece.text) >= 10 && !isTitleCase(piece.text);

/** A paragraph that stops in the middle of its sentence, at a link: what stood in the link follows. */
const isUnfinished = ({ text, isHeading }: ArticlePiece): boolean =>
  !isHeading && countWords(text) >= 8 && /\s\p{Ll}+$/u.test(text);

const isShortSentence = (text: string): boolean => isComplete(text) && countWords(text) >= 2;

const isKnownHeading = (text: string): boolean =>
  /^(#+ )?key (take-?aways|points)\b[^.!?]{0,30}$/i.test(text);
