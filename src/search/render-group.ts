import { monthNames, parseDay, partsOf } from '../report/day.ts';
import { element } from './element.ts';
import { excerptOf } from './excerpt.ts';
import type { Group } from './group-hits.ts';
import type { FoundText } from './open-index.ts';

/** Passages that stand open; the rest of a report's hits are folded. */
const open = 4;

/** One report with its hits. */
export function renderGroup(group: Group, parts: readonly string[]): HTMLLIElement {
  const { passages } = group;
  const list = (some: readonly FoundText[]) =>
    element('ol', { class: 'passages' }, ...some.map((passage) => renderPassage(passage, parts)));
  const item = element(
    'li',
    {},
    element('h3', {}, element('a', { href: group.url }, ...renderPieces(group.title, parts))),
    element('p', { class: 'by' }, ...renderByline(group)),
    list(passages.slice(0, open)),
  );
  const rest = passages.slice(open);
  if (rest.length > 0)
    item.append(
      element(
        'details',
        {},
        element('summary', {}, `${count(rest.length, 'more passage')} of this report`),
        list(rest),
      ),
    );
  return item;
}

function renderByline({ url, publisher, passages }: Group): (Node | string)[] {
  const day = parseDay(url.slice(1, 11).replaceAll('/', '-'));
  const found = passages.length > 0 ? count(passages.length, 'passage') : 'in the title';
  if (!day) return [`${publisher}, ${found}`];
  const { year, month, date } = partsOf(day);
  const name = `${monthNames[month - 1]} ${date}, ${year}`;
  return [`${publisher}, `, element('time', { datetime: day }, name), `, ${found}`];
}

function renderPassage(passage: FoundText, parts: readonly string[]): HTMLLIElement {
  const { url, number = '', section, text } = passage;
  const body = element('div', {}, element('q', {}, ...renderPieces(text, parts)));
  if (section) body.append(element('span', { class: 'where' }, section));
  const link = { class: 'n', href: url, 'aria-label': `Paragraph ${number}` };
  return element('li', {}, element('a', link, number), body);
}

function renderPieces(text: string, parts: readonly string[]): (Node | string)[] {
  return excerptOf(text, parts).map((piece) =>
    piece.found ? element('mark', {}, piece.text) : piece.text,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
