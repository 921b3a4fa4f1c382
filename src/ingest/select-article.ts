import type { Omission } from './document.ts';
import { findAuthors, isByline } from './find-authors.ts';
import { findHeadline, isSameTitle, proseWords } from './find-headline.ts';
import { dropShortRuns, type ArticlePiece, type PlacedPiece } from './drop-short-runs.ts';
import { joinBrokenSentences } from './join-broken-sentences.ts';
import { endsText, furnitureRuleOf, isCaption, isCredit } from './known-furniture.ts';
import { plainLine } from './plain-line.ts';
import { beginsInside, countWords, isComplete, isCutShort } from './sentence-shape.ts';

/** A wire report without the page around it. */
export interface Article {
  title?: string | undefined;
  authors?: string[] | undefined;
  pieces: ArticlePiece[];
}

/**
 * Takes a wire report out of the text of the page that it was copied from: what stands above the headline
 * and below the text goes, so do known lines (buttons, credits, advertisements) and runs of short lines
 * between. Whole sentences stay wherever they stand in between.
 */
export function selectArticle(lines: readonly string[], omitted: Omission[]): Article {
  const plain = lines.map(plainLine);
  const { title, begin } = findHeadline(plain);
  const end = findEnd(plain, begin);
  omit(
    'before-text',
    plain.slice(0, begin).filter((line) => !title || !isSameTitle(line, title)),
    omitted,
  );
  const captioned = lines.map((line, index) =>
    /^!\[/.test(lines[index - 1] ?? '') && isCaption(line) ? `▲ ${line}` : line,
  );
  const repeated = findRepeated(plain);
  const drops = plain.map((_, index) =>
    index < begin || index >= end
      ? 'outside'
      : dropRule(index, captioned[index] ?? '', plain, title, repeated),
  );
  drops.forEach((rule, index) => {
    if (rule !== undefined && rule !== 'outside' && rule !== 'title')
      omitted.push({ rule, text: plain[index] ?? '' });
  });
  omit('after-text', plain.slice(end), omitted);
  const authors = findAuthors(plain.slice(begin, end));
  return { title, authors, pieces: dropShortRuns(joinKept(captioned, drops), omitted) };
}

/** The first line below the text: one that ends texts, with little prose after it. */
function findEnd(plain: readonly string[], begin: number): number {
  const total = proseWords(plain.slice(begin));
  let before = 0;
  for (let index = begin; index < plain.length; index += 1) {
    const line = plain[index] ?? '';
    if (before > 0 && total - before <= before / 2 && endsText(line)) return index;
    before += proseWords([line]);
  }
  return plain.length;
}

function dropRule(
  index: number,
  line: string,
  all: readonly string[],
  title: string | undefined,
  repeated: ReadonlySet<string>,
): string | undefined {
  const plain = all[index] ?? '';
  if (title !== undefined && isSameTitle(plain, title)) return 'title';
  if (/^(!\[|▲)/.test(line)) return undefined;
  if (/^\[[^\]]*\]\(\S*(list-manage|subscribe|sharer|shareArticle|intent\/tweet)/i.test(line))
    return 'share-buttons';
  const before = all[index - 1] ?? '';
  const known = furnitureRuleOf(plain);
  if (known === 'pager') return known;
  const goesOn =
    countWords(plain) >= 3 && beginsInside(plain) && before !== '' && !isComplete(before);
  if (goesOn) return undefined;
  if (isByline(plain, before)) return 'byline';
  if (known !== undefined) return known;
  if (isCredit(plain)) return 'photo-credit';
  if (isCaption(plain)) return 'photo-caption';
  if (isCutShort(plain)) return 'teaser';
  return repeated.has(plain) ? 'repeated' : undefined;
}

/** Lines that come twice and are no sentences: menus, captions of galleries, names under them. */
function findRepeated(lines: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) {
    const isLabel = line.length <= 400 && /^\p{Lu}/u.test(line) && !isComplete(line);
    if (isLabel && seen.has(line) && countWords(line) > 1) repeated.add(line);
    seen.add(line);
  }
  return repeated;
}

function joinKept(lines: readonly string[], drops: readonly (string | undefined)[]): PlacedPiece[] {
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

function omit(rule: string, lines: readonly string[], omitted: Omission[]): void {
  if (lines.length > 0) omitted.push({ rule, text: lines.join('\n') });
}
