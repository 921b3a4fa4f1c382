import type { RetiredPassage } from '../archive/ledger.ts';
import { isSafeHref } from '../report/cited-url.ts';
import type { Block, Passage, Report, Section } from '../report/report.ts';
import { isTakeaways } from '../report/split-blocks.ts';
import { escapeHtml } from './escape-html.ts';
import { shorten } from './gist.ts';
import { linkPassage } from './link-passage.ts';
import type { ReportLinks } from './report-links.ts';
import { renderRetired } from './retired-passages.ts';

type Text = Pick<Report, 'blocks' | 'passages' | 'sections'>;

/** What the renderers of blocks share. */
interface Context {
  passages: readonly Passage[];
  sections: readonly Section[];
  /** Level of each section's heading: one below the heading that it stands under, whatever its depth. */
  levels: readonly number[];
  /** Numbers of the passages that treat each takeaway, by its number. */
  treated: ReadonlyMap<number, readonly number[]>;
  /** What old links to a passage say that has changed, by its id. */
  changed: ReadonlyMap<string, string>;
  beside: BesideProse;
}

/** What a page puts beside the text of a report; safe HTML by number of the passage. */
export interface BesideProse {
  /** Of takeaways: whether they are new. */
  standings: ReadonlyMap<number, string>;
  /** Behind all takeaways: those that are gone. */
  dropped: string;
  /** Of any passage: which wire reports retell it, and where. */
  retold: ReadonlyMap<number, readonly { href: string; text: string }[]>;
}

const noLinks: ReportLinks = { dates: new Map(), addresses: new Map(), treated: new Map() };
const nothingBeside: BesideProse = { standings: new Map(), dropped: '', retold: new Map() };

/**
 * The HTML of a report's text: headings and numbered passages. The key takeaways come
 * first, wherever the report has them; the numbers are those of its own order. The notes are not in it.
 *
 * @param retired passages that were published once and stand in the report no more
 * @param links that the text has beside its own
 * @param beside what stands beside its passages
 */
export function renderProse(
  text: Text,
  retired: readonly RetiredPassage[] = [],
  links: ReportLinks = noLinks,
  beside: BesideProse = nothingBeside,
): string {
  const { changed, removed } = renderRetired(retired, text.passages);
  const context = contextOf(text, changed, links, beside);
  const { blocks } = text;
  const start = blocks.findIndex((_, index) => takeawaysEnd(context, blocks, index));
  const end = takeawaysEnd(context, blocks, start);
  if (end === undefined) return renderBlocks(context, blocks) + removed;
  return (
    renderTakeaways(context, blocks.slice(start, end)) +
    renderBlocks(context, blocks.toSpliced(start, end - start)) +
    removed
  );
}

/** A piece of a report's text that stands by itself: a heading, or a passage with its number. */
export interface ProsePart {
  /** Undefined for what is no passage. */
  number?: number;
  html: string;
}

/** The HTML of a report's text in pieces, in its order; lists and quotations are cut into their passages. */
export function renderParts(
  text: Text,
  retired: readonly RetiredPassage[],
  links: ReportLinks,
): ProsePart[] {
  const { changed, removed } = renderRetired(retired, text.passages);
  const context = contextOf(text, changed, links, nothingBeside);
  const cut = (block: Block): ProsePart[] => {
    if (block.type === 'quote') return block.blocks.flatMap(cut);
    if (block.type === 'list') {
      const tag = block.ordered ? 'ol' : 'ul';
      return block.items.map((item) => {
        const [first] = item;
        const html = `<${tag}>${renderItem(context, item)}</${tag}>`;
        return first && 'number' in first ? { number: first.number, html } : { html };
      });
    }
    const html = renderBlock(context, block);
    return ['number' in block ? { number: block.number, html } : { html }];
  };
  return [...text.blocks.flatMap(cut), ...(removed ? [{ html: removed }] : [])];
}

function contextOf(
  text: Text,
  changed: Context['changed'],
  links: ReportLinks,
  beside: BesideProse,
): Context {
  return {
    passages: text.passages.map((passage) => ({ ...passage, html: linkPassage(passage, links) })),
    sections: text.sections,
    levels: headingLevels(text.sections),
    treated: links.treated,
    changed,
    beside,
  };
}

function renderBlocks(context: Context, blocks: readonly Block[]): string {
  return blocks.map((block) => renderBlock(context, block)).join('');
}

/** Where the key takeaways end that begin at `start`: behind the list under their heading. */
function takeawaysEnd(
  { sections }: Context,
  blocks: readonly Block[],
  start: number,
): number | undefined {
  const heading = blocks[start];
  if (heading?.type !== 'heading' || !isTakeaways(sections[heading.section]?.title ?? '')) return;
  for (let index = start + 1; index < blocks.length; index++) {
    if (blocks[index]?.type === 'list') return index + 1;
    if (blocks[index]?.type === 'heading') return;
  }
  return;
}

function renderTakeaways(context: Context, blocks: readonly Block[]): string {
  const [heading] = blocks;
  const section = heading?.type === 'heading' ? context.sections[heading.section] : undefined;
  const content = blocks.map((block) => renderBlock(context, block)).join('');
  return `<section class="takeaways" aria-labelledby="${escapeHtml(section?.id ?? '')}">${content}${context.beside.dropped}</section>`;
}

function renderBlock(context: Context, block: Block): string {
  switch (block.type) {
    case 'heading':
      return renderHeading(context, block.section);
    case 'passage':
      return renderPassage(context, block.number, 'div', (passage) =>
        renderParagraph(context, passage),
      );
    case 'table':
      return renderPassage(
        context,
        block.number,
        'div',
        ({ html, number }) =>
          `<div class="scroller" role="region" aria-label="Table in paragraph ${number}" tabindex="0">${html}</div>`,
      );
    case 'figure':
      return renderPassage(context, block.number, 'figure', (passage) =>
        renderCaption(passage, block.url),
      );
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => renderItem(context, item)).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${renderBlocks(context, block.blocks)}</blockquote>`;
    case 'boilerplate':
      return renderStanding(context, block.blocks);
    case 'rule':
      return '<hr>';
  }
}

function renderHeading({ sections, levels }: Context, index: number): string {
  const section = sections[index];
  if (!section) return '';
  const tag = `h${levels[index] ?? section.depth}`;
  const id = escapeHtml(section.id);
  return `<${tag} id="${id}"><a href="#${id}">${escapeHtml(section.title)}</a></${tag}>`;
}

/** A passage with its number, which is its permalink. */
function renderPassage(
  { passages, changed }: Context,
  number: number,
  tag: 'div' | 'li' | 'figure',
  content: (passage: Passage) => string,
): string {
  const passage = passages[number - 1];
  if (!passage) return '';
  const id = escapeHtml(passage.id);
  return (
    `<${tag} class="passage" id="${id}">` +
    `<a class="permalink" href="#${id}" aria-label="Link to paragraph ${number}">${number}</a>` +
    `${changed.get(passage.id) ?? ''}${content(passage)}</${tag}>`
  );
}

/** The first paragraph of an item gives it its number; further blocks follow inside. */
function renderItem(context: Context, blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  const further = renderBlocks(context, rest);
  if (!first) return '<li></li>';
  if (first.type !== 'passage') return `<li>${renderBlock(context, first)}${further}</li>`;
  return renderPassage(
    context,
    first.number,
    'li',
    (passage) => renderParagraph(context, passage) + renderBeside(context, passage) + further,
  );
}

/** Beside an item: whether a takeaway is new, where the text treats it, and who retells it. */
function renderBeside(
  { passages, treated, beside }: Context,
  { number, takeaway }: Passage,
): string {
  const links = (treated.get(number) ?? []).map((treating, index) => {
    const label = index === 0 ? `Paragraph ${treating}` : `paragraph ${treating}`;
    return `<a class="below" href="#${escapeHtml(passages[treating - 1]?.id ?? '')}">${label}</a>`;
  });
  const lines = [
    beside.standings.get(number),
    links.join(', '),
    takeaway && renderRetold(beside, number, ''),
  ];
  const shown = lines.filter(Boolean).map((line) => `<span>${line}</span>`);
  return shown.length > 0 ? `<small class="treated">${shown.join(' ')}</small>` : '';
}

/** Pictures of other sites are linked, not shown: a page asks nothing of third parties. */
function renderCaption(passage: Passage, url: string): string {
  const caption = passage.text ? `${escapeHtml(passage.text)} ` : '';
  if (!isSafeHref(url)) return `<figcaption>${caption || 'Image'}</figcaption>`;
  const host = URL.parse(url)?.hostname.replace(/^www\./, '');
  const label = host ? `Image, opens at ${host}` : 'Image';
  return `<figcaption>${caption}<a href="${escapeHtml(url)}">${escapeHtml(label)}</a></figcaption>`;
}

function renderStanding(context: Context, blocks: readonly Block[]): string {
  const content = renderBlocks(context, blocks);
  const first = blocks.find((block) => 'number' in block);
  const opening = first ? (context.passages[first.number - 1]?.text ?? '') : '';
  return `<details class="standing"><summary>Standing text: ${escapeHtml(shorten(opening, 60))}</summary>${content}</details>`;
}

/** A paragraph. Who retells it stands in the margin; the page lists them below, so this is a copy. */
function renderParagraph({ beside }: Context, passage: Passage): string {
  const retold = passage.takeaway ? '' : renderRetold(beside, passage.number, ' tabindex="-1"');
  const margin = retold
    ? `<small class="sidenote retold" hidden aria-hidden="true"><span>${retold}</span></small>`
    : '';
  return `<p>${margin}${unboldTakeaway(passage)}</p>`;
}

function renderRetold({ retold }: BesideProse, number: number, attributes: string): string {
  const links = (retold.get(number) ?? []).map(
    ({ href, text }) => `<a href="${escapeHtml(href)}"${attributes}>${escapeHtml(text)}</a>`,
  );
  return links.length > 0 ? `Retold by ${links.join(', ')}` : '';
}

/** Where a whole takeaway is bold, the bold sets nothing apart. */
function unboldTakeaway({ html, takeaway }: Passage): string {
  const whole = /^<strong>((?:(?!<\/?strong>).)*)<\/strong>$/s.exec(html.trim());
  return (takeaway && whole?.[1]) || html;
}

/** Depths as the document has them may leave out a level, which would mislead those who listen to a page. */
function headingLevels(sections: readonly Section[]): number[] {
  let previous = 1;
  return sections.map(({ depth }) => (previous = Math.min(depth, previous + 1)));
}
