import type { Omission } from './document.ts';
import { findAuthors, isByline } from './find-authors.ts';
import { findHeadline, isSameTitle, proseWords } from './find-headline.ts';
import { joinBrokenSentences, type Piece } from './join-broken-sentences.ts';
import { endsText, furnitureRuleOf, isCaption, isCredit } from './known-furniture.ts';
import {
  beginsInside,
  countWords,
  isComplete,
  isCutShort,
  isDateLine,
  isProse,
  isTitleCase,
} from './sentence-shape.ts';

/** A wire report without the page around it. */
export interface Article {
  title?: string | undefined;
  authors?: string[] | undefined;
  pieces: ArticlePiece[];
}

/** A paragraph of an article, or a heading in it. */
export interface ArticlePiece {
  text: string;
  isHeading: boolean;
}

/**
 * Takes a wire report out of the text of the page that it was copied from: what stands above the headline
 * and below the text goes, so do known lines (buttons, credits, advertisements) and runs of short lines
 * between. Whole sentences stay wherever they stand in between.
 */
export function selectArticle(lines: readonly string[], omitted: Omission[]): Article {
  const plain = lines.map(plainText);
  const { title, begin } = findHeadline(plain);
  const end = findEnd(plain, begin);
  omit(
    'before-text',
    plain.slice(0, begin).filter((line) => !title || !isSameTitle(line, title)),
    omitted,
  );
  const drops = plain.map((line, index) =>
    index < begin || index >= end ? 'outside' : dropRule(index, lines[index] ?? '', plain, title),
  );
  drops.forEach((rule, index) => {
    if (rule !== undefined && rule !== 'outside' && rule !== 'title')
      omitted.push({ rule, text: plain[index] ?? '' });
  });
  omit('after-text', plain.slice(end), omitted);
  const authors = findAuthors(plain.slice(begin, end));
  return { title, authors, pieces: dropRuns(joinKept(lines, drops), omitted) };
}

/** Text of a line without what Markdown adds; links by their text. */
function plainText(line: string): string {
  return line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/^(#{1,6}|>|[-*+•]|\d{1,3}[.)])(\s+([-*+•]|\d{1,3}[.)]))*(\s+|$)/, '')
    .replace(/\*\*|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .trim();
}

/** The first line below the text: one that ends texts, with little prose after it. */
function findEnd(plain: readonly string[], begin: number): number {
  for (let index = begin; index < plain.length; index += 1) {
    const line = plain[index] ?? '';
    if (!endsText(line)) continue;
    const before = proseWords(plain.slice(begin, index));
    if (before > 0 && proseWords(plain.slice(index)) <= before / 2) return index;
  }
  return plain.length;
}

function dropRule(
  index: number,
  line: string,
  all: readonly string[],
  title: string | undefined,
): string | undefined {
  const plain = all[index] ?? '';
  if (title !== undefined && isSameTitle(plain, title)) return 'title';
  if (/^!\[/.test(line)) return undefined;
  if (/^\[[^\]]*\]\(\S*(list-manage|subscribe|sharer|shareArticle|intent\/tweet)/i.test(line))
    return 'share-buttons';
  const before = all[index - 1] ?? '';
  const goesOn =
    countWords(plain) >= 3 && beginsInside(plain) && before !== '' && !isComplete(before);
  if (goesOn) return undefined;
  if (isByline(plain, before)) return 'byline';
  const known = furnitureRuleOf(plain);
  if (known !== undefined) return known;
  if (isCredit(plain)) return 'photo-credit';
  if (isCaption(plain)) return 'photo-caption';
  if (isCutShort(plain)) return 'teaser';
  const isRepeated = !isComplete(plain) && all.filter((other) => other === plain).length > 1;
  return isRepeated && countWords(plain) > 1 && /^\p{Lu}/u.test(plain) ? 'repeated' : undefined;
}

interface Placed extends Piece {
  /** Lines that were dropped directly above. */
  gap: number;
}

function joinKept(lines: readonly string[], drops: readonly (string | undefined)[]): Placed[] {
  const kept = lines.map((_, index) => index).filter((index) => drops[index] === undefined);
  const pieces = joinBrokenSentences(kept.map((index) => lines[index] ?? ''));
  return pieces.map((piece) => {
    const index = kept[piece.first] ?? 0;
    const before = kept[piece.first - 1] ?? -1;
    const between = drops.slice(before + 1, index);
    return {
      ...piece,
      gap: between.filter((rule) => rule !== 'outside' && rule !== 'title').length,
    };
  });
}

/** Drops runs of lines that are no sentences; one alone between paragraphs is a heading. */
function dropRuns(pieces: readonly Placed[], omitted: Omission[]): ArticlePiece[] {
  const kept: ArticlePiece[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (isText(piece) || isStandfirst(piece, kept)) {
      kept.push({ text: piece.text, isHeading: isKnownHeading(piece.text) });
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
  run: readonly Placed[],
  gaps: number,
  before: ArticlePiece | undefined,
  after: Placed | undefined,
  omitted: Omission[],
): ArticlePiece[] {
  const announced = before?.text.endsWith(':') === true && gaps === 0 && run.length <= 15;
  if (announced) return run.map(({ text }) => ({ text, isHeading: false }));
  const [only] = run;
  if (run.length > 1 || only === undefined || (gaps > 0 && !isKnownHeading(only.text))) {
    omit(
      'short-lines',
      run.map(({ text }) => text),
      omitted,
    );
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

function isText(piece: Placed): boolean {
  const { text } = piece;
  if (piece.joined || /^(#{1,6} |> |!\[|[-*•] +\S.*[^-–]$|\d{1,3}[.)] )/.test(text)) return true;
  const plain = plainText(text);
  if (isKnownHeading(plain) && piece.gap === 0) return true;
  if (isProse(plain)) return !(countWords(plain) <= 20 && isTitleCase(plain));
  return countWords(plain) >= 20 && !isTitleCase(plain);
}

/** The line under the headline that sums the text up, often without a full stop. */
const isStandfirst = (piece: Placed, kept: readonly ArticlePiece[]): boolean =>
  kept.length === 0 && countWords(piece.text) >= 10 && !isTitleCase(piece.text);

const isShortSentence = (text: string): boolean => isComplete(text) && countWords(text) >= 2;

const isKnownHeading = (text: string): boolean =>
  /^(#+ )?key (take-?aways|points)\b[^.!?]{0,30}$/i.test(text);

function omit(rule: string, lines: readonly string[], omitted: Omission[]): void {
  if (lines.length > 0) omitted.push({ rule, text: lines.join('\n') });
}
