import { element } from '../element.ts';
import type { Group, Hit, Mark } from '../engine/answer.ts';
import { excerptOf } from '../query/excerpt.ts';
import { hitUrl } from '../query/hit-url.ts';
import { printDays } from '../query/print-days.ts';
import { printCount } from './print-count.ts';
import { renderPieces } from './render-pieces.ts';

/** What a list of hits was asked for, and how it says it. */
export interface Asked {
  q: string;
  marks: readonly Mark[];
  publisherOf(id: string): string;
  /** All hits of a report. */
  hitsOf(group: Group): Promise<Hit[]>;
}

/** A report with its best hits; the others come when they are asked for. */
export function renderGroup(group: Group, asked: Asked): HTMLLIElement {
  const item = element(
    'li',
    {},
    element(
      'h3',
      {},
      element('a', { href: hitUrl(group.url, asked.q) }, ...renderTitle(group, asked)),
    ),
    element('p', { class: 'by' }, ...renderByline(group, asked)),
    element('ol', { class: 'passages' }, ...group.hits.map((hit) => renderHit(hit, asked))),
  );
  if (group.count > group.hits.length && group.hits.length > 0)
    item.append(renderRest(group, asked));
  return item;
}

/** One passage, by its number, with what was searched for marked in its context. */
function renderHit({ url, number, section, text }: Hit, { q, marks }: Asked): HTMLLIElement {
  const body = element('div', {}, element('q', {}, ...renderPieces(excerptOf(text, marks))));
  if (section) body.append(element('span', { class: 'where' }, section));
  const link = { class: 'n', href: hitUrl(url, q), 'aria-label': `Paragraph ${number}` };
  return element('li', {}, element('a', link, String(number)), body);
}

/** The date is a part of most titles. */
function renderTitle({ title, day }: Group, { marks }: Asked): (Node | string)[] {
  const date = printDays(day, day);
  const pieces = (text: string) => renderPieces(excerptOf(text, marks));
  if (!title.endsWith(date)) return pieces(title);
  const head = title.slice(0, -date.length);
  return [...pieces(head), element('time', { datetime: day }, date)];
}

function renderByline(group: Group, { publisherOf }: Asked): (Node | string)[] {
  const { title, day, publisher, count, hits } = group;
  const date = printDays(day, day);
  const found = count > 0 ? printCount(count, 'passage') : hits.length === 0 ? 'in the title' : '';
  const parts: (Node | string)[] = [publisherOf(publisher)];
  if (!title.endsWith(date)) parts.push(element('time', { datetime: day }, date));
  parts.push(found);
  return parts
    .filter((part) => part !== '')
    .flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
}

function renderRest(group: Group, asked: Asked): HTMLElement {
  const left = group.count - group.hits.length;
  const summary = element('summary', {}, `${printCount(left, 'more passage')} in this report`);
  const details = element('details', {}, summary);
  const known = new Set(group.hits.map(({ url }) => url));
  details.addEventListener('toggle', async () => {
    if (!details.open || details.childElementCount > 1) return;
    const working = element('p', { class: 'gloss' }, 'One moment …');
    details.append(working);
    try {
      const hits = (await asked.hitsOf(group)).filter(({ url }) => !known.has(url));
      working.replaceWith(
        element('ol', { class: 'passages' }, ...hits.map((hit) => renderHit(hit, asked))),
      );
    } catch {
      working.replaceWith(element('p', {}, 'They cannot be loaded. Fold and unfold to try again.'));
      details.addEventListener('toggle', () => details.lastElementChild?.remove(), { once: true });
    }
  });
  return details;
}
