import { monthNames, partsOf, type Day } from '../../report/day.ts';
import { element } from '../element.ts';
import type { Answer, Group } from '../engine/answer.ts';
import { excerptOf, type Piece } from '../query/excerpt.ts';
import { hitUrl } from '../query/hit-url.ts';
import { renderPieces } from '../page/render-pieces.ts';

/** Most words of an excerpt before the first match. */
const lead = 8;

/** What an answer gives to choose from: its reports, what was probably meant, and the way to all of it. */
export function optionsOf(q: string, answer: Answer): HTMLElement[] {
  const meant = answer.unknown.flatMap(({ start, end, suggestions: [first], taken }) =>
    first === undefined || taken ? [] : [q.slice(0, start) + first + q.slice(end)],
  );
  const more = answer.reports > answer.groups.length || answer.passages > answer.reports;
  return [
    ...answer.groups.map((group) => reportOption(q, group, answer)),
    ...meant.map((text) => searchOption(text, 'Search for ', element('b', {}, text))),
    ...(more ? [searchOption(q, 'All results')] : []),
  ];
}

/** A link to the results of a query. */
export function searchOption(q: string, ...content: (Node | string)[]): HTMLElement {
  return option(`/search/?${new URLSearchParams({ q })}`, ...content);
}

/** A report with the best of its passages, or, where the title alone fits, with none. */
function reportOption(q: string, group: Group, { marks }: Answer): HTMLElement {
  const [best] = group.hits;
  const title = titleWithoutDay(group.title, group.day);
  const head = [
    element('time', { datetime: group.day }, printDay(group.day)),
    element(
      'b',
      {},
      ...renderPieces(best ? [{ text: title, found: false }] : excerptOf(title, marks)),
    ),
  ];
  if (!best) return option(hitUrl(group.url, q), ...head);
  const count = group.count > 1 ? [element('small', {}, `${group.count} passages`)] : [];
  const number = element(
    'span',
    { class: 'n' },
    element('span', { class: 'spoken' }, 'Paragraph '),
    String(best.number),
  );
  const text = element('q', {}, ...renderPieces(beginNear(excerptOf(best.text, marks))));
  return option(hitUrl(best.url, q), ...head, ...count, number, text);
}

/** The focus stays in the input, so that the links cannot be reached by Tab. */
function option(href: string, ...content: (Node | string)[]): HTMLElement {
  return element('a', { role: 'option', href, tabindex: '-1' }, ...content);
}

/** Three lines are shown of an excerpt: what was found must stand in them, on a phone too. */
function beginNear(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ found }) => found);
  const before = pieces.slice(0, Math.max(first, 0)).map(({ text }) => text);
  const words = before.join('').trimEnd().split(' ');
  if (words.length <= lead) return pieces;
  return [{ text: `… ${words.slice(-lead).join(' ')} `, found: false }, ...pieces.slice(first)];
}

/** Jan 26, 2024 */
function printDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${monthNames[month - 1]?.slice(0, 3)} ${date}, ${year}`;
}

/** The day stands before the title: what of it the title ends with is not repeated. */
function titleWithoutDay(title: string, day: Day): string {
  const { year, month, date } = partsOf(day);
  return title.replace(new RegExp(`,? ${monthNames[month - 1]} ${date}(, ${year})?$`, 'i'), '');
}
