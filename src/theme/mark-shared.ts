import { splitSentences } from '../archive/references/split-sentences.ts';
import { commonTerms, rareBits } from '../archive/terms/common-terms.ts';
import { readTerms } from '../archive/terms/read-terms.ts';
import { placeText } from '../report/place-text.ts';
import type { Passage } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';

/** Words of a text, from one character to another. */
interface Span {
  start: number;
  end: number;
}

const open = '<span class="shared">';
const close = '</span>';
/** Words that tell less are left unmarked: "forces" in both says nothing. */
const leastBits = 4;
/** Words between two shared ones that are marked with them. */
const between =
  /^(?:[ -]|['’]s |,? (?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)(?: the| a)? )$/;

/** The HTML of a passage in which the words are marked that it has in common with another. */
export function markShared(passage: Passage, shared: ReadonlySet<string>): string {
  const placed = placeText(passage.html);
  if (placed.text !== passage.text) return passage.html;
  let { html } = passage;
  for (const { start, end } of sharedSpans(passage.text, shared).toReversed()) {
    const [from, to] = placed.placeOf(start, end);
    // Marks that ran across tags would break them.
    if (html.slice(from, to).includes('<')) continue;
    html = html.slice(0, from) + open + html.slice(from, to) + close + html.slice(to);
  }
  return html;
}

/**
 * The sentences of a text that have words in common with another, marked; three dots stand for those between
 * that have none. All of it where no sentence has any. Safe HTML.
 */
export function quoteShared(text: string, shared: ReadonlySet<string>): string {
  const spans = sharedSpans(text, shared);
  const sentences = splitSentences(text);
  const telling = sentences.filter((sentence) => spans.some((span) => within(span, sentence)));
  const shown = telling.length > 0 ? telling : sentences;
  let quoted = '';
  let last = -1;
  for (const sentence of shown) {
    const index = sentences.indexOf(sentence);
    const gap = quoted === '' ? '' : index === last + 1 ? ' ' : ' … ';
    quoted += gap + markIn(text, sentence, spans);
    last = index;
  }
  const ahead = shown[0] !== sentences[0] ? '… ' : '';
  const behind = last < sentences.length - 1 ? ' …' : '';
  return ahead + quoted + behind;
}

function markIn(text: string, sentence: Span, spans: readonly Span[]): string {
  let html = '';
  let at = sentence.start;
  for (const { start, end } of spans.filter((span) => within(span, sentence))) {
    html += `${escapeHtml(text.slice(at, start))}${open}${escapeHtml(text.slice(start, end))}${close}`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, sentence.end));
}

function within(span: Span, { start, end }: Span): boolean {
  return span.start >= start && span.end <= end;
}

/** The shared words of a text, those that follow each other as one. */
function sharedSpans(text: string, shared: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const { key, start, end } of readTerms(text)) {
    if (!shared.has(key) || bitsOf(key) < leastBits) continue;
    const last = spans.at(-1);
    if (last && between.test(text.slice(last.end, start))) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function bitsOf(key: string): number {
  return key.startsWith('#') ? rareBits : (commonTerms.get(key) ?? rareBits);
}
