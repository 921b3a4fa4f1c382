import { isSafeHref } from '../report/render-phrasing.ts';
import type { Block, CitedUrl, Note, Passage, Report, Section } from '../report/report.ts';
import { isTakeaways } from '../report/split-blocks.ts';
import { escapeHtml } from './escape-html.ts';
import { shorten } from './gist.ts';
import { linkTakeaways } from './link-takeaways.ts';

type Text = Pick<Report, 'blocks' | 'passages' | 'sections' | 'notes'>;

/** What the renderers of blocks share. */
interface Context {
  passages: readonly Passage[];
  sections: readonly Section[];
  notes: ReadonlyMap<number, Note>;
  /** Level of each section's heading: one below the heading that it stands under, whatever its depth. */
  levels: readonly number[];
  /** Numbers of the passages that treat each takeaway, by its number. */
  treated: ReadonlyMap<number, readonly number[]>;
}

/** The HTML of a report's text: headings, numbered passages and the outlets beside them. The notes are not in it. */
export function renderProse(text: Text): string {
  const context: Context = {
    passages: text.passages,
    sections: text.sections,
    notes: new Map(text.notes.map((note) => [note.number, note])),
    levels: headingLevels(text.sections),
    treated: linkTakeaways(text.passages),
  };
  return renderBlocks(context, text.blocks);
}

function renderBlocks(context: Context, blocks: readonly Block[]): string {
  let html = '';
  for (let index = 0; index < blocks.length; index++) {
    const end = takeawaysEnd(context, blocks, index);
    if (end === undefined) {
      html += renderBlock(context, blocks[index]);
      continue;
    }
    html += renderTakeaways(context, blocks.slice(index, end));
    index = end - 1;
  }
  return html;
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
  return `<section class="takeaways" aria-labelledby="${escapeHtml(section?.id ?? '')}">${content}</section>`;
}

function renderBlock(context: Context, block: Block | undefined): string {
  switch (block?.type) {
    case 'heading':
      return renderHeading(context, block.section);
    case 'passage':
      return renderPassage(context, block.number, 'div', (passage) => `<p>${passage.html}</p>`);
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
    case undefined:
      return '';
  }
}

function renderHeading({ sections, levels }: Context, index: number): string {
  const section = sections[index];
  if (!section) return '';
  const tag = `h${levels[index] ?? section.depth}`;
  const id = escapeHtml(section.id);
  return `<${tag} id="${id}"><a href="#${id}">${escapeHtml(section.title)}</a></${tag}>`;
}

/** A passage with its number, which is its permalink, and the outlets behind it. */
function renderPassage(
  { passages, notes }: Context,
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
    `${renderSidenotes(passage, notes)}${content(passage)}</${tag}>`
  );
}

/** The first paragraph of an item gives it its number; further blocks follow inside. */
function renderItem(context: Context, blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  const further = renderBlocks(context, rest);
  if (first?.type !== 'passage') return `<li>${renderBlock(context, first)}${further}</li>`;
  return renderPassage(
    context,
    first.number,
    'li',
    (passage) => `<p>${passage.html}</p>${renderTreated(context, passage)}${further}`,
  );
}

/** Where the text treats a takeaway. */
function renderTreated({ passages, treated }: Context, takeaway: Passage): string {
  const links = (treated.get(takeaway.number) ?? []).map((number, index) => {
    const label = index === 0 ? `Paragraph ${number}` : `paragraph ${number}`;
    return `<a href="#${escapeHtml(passages[number - 1]?.id ?? '')}">${label}</a>`;
  });
  return links.length > 0 ? `<small class="treated">${links.join(', ')}</small>` : '';
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

/** A copy of the notes for the margin of wide screens, hidden from everyone who has no use for a margin. */
function renderSidenotes(passage: Passage, notes: Context['notes']): string {
  const items = [...new Set(passage.notes)].flatMap((number) => {
    const cited = (notes.get(number)?.parts ?? []).filter((part) => typeof part !== 'string');
    if (cited.length === 0) return [];
    return `<li><b>${number}</b> <span>${renderOutlets(cited)}</span></li>`;
  });
  if (items.length === 0) return '';
  return `<ol class="sidenotes" hidden aria-hidden="true">${items.join('')}</ol>`;
}

/** Each outlet once, linked to the first of its sources, with their number where there are more. */
function renderOutlets(cited: readonly CitedUrl[]): string {
  return [...Map.groupBy(cited, ({ outlet }) => outlet)]
    .map(([outlet, sources]) => {
      const times = sources.length > 1 ? `\u00a0×${sources.length}` : '';
      return `<a href="${escapeHtml(sources[0]?.url ?? '')}" tabindex="-1">${escapeHtml(outlet)}</a>${times}`;
    })
    .join(', ');
}

/** Depths as the document has them may leave out a level, which would mislead those who listen to a page. */
function headingLevels(sections: readonly Section[]): number[] {
  let previous = 1;
  return sections.map(({ depth }) => (previous = Math.min(depth, previous + 1)));
}
