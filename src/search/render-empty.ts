import { element } from './element.ts';
import { showText } from './index-text.ts';
import type { Query } from './parse-query.ts';
import { printState, type SearchState } from './search-state.ts';

/** Says that nothing was found, and what each word by itself would find. */
export function renderNothing(
  query: Query,
  parts: readonly { part: string; count: number }[],
  state: SearchState,
): HTMLElement {
  const narrowed = state.kinds.length + state.years.length > 0;
  const unknown = parts.filter(({ count }) => count === 0);
  const advice = element('ul', {});
  if (narrowed) {
    const all = printState({ ...state, kinds: [], years: [] });
    advice.append(element('li', {}, element('a', { href: all }, 'Search all kinds and years')));
  }
  if (query.all.length > 1 || query.none.length > 0)
    for (const { part, count } of parts.filter((each) => each.count > 0))
      advice.append(renderPart(part, count));
  const heading =
    unknown.length > 0
      ? `No passage has ${unknown.map(({ part }) => `“${showText(part)}”`).join(' or ')}`
      : 'No passage has all of these words';
  return element(
    'div',
    {},
    element('h2', {}, heading),
    element('p', {}, 'Check the spelling, or try fewer words or another form of a name:'),
    advice,
  );
}

/** Says that a query has no word in it. */
export function renderUnknown(): HTMLElement {
  return element(
    'div',
    {},
    element('h2', {}, 'Nothing to search for'),
    element('p', {}, 'Write a word, a number, or a “phrase” that passages should hold.'),
  );
}

/** Says that the index cannot be loaded. */
export function renderFailure(): HTMLElement {
  const button = element('button', { type: 'button' }, 'Try again');
  button.onclick = () => location.reload();
  return element(
    'div',
    {},
    element('h2', {}, 'The search index cannot be loaded'),
    element(
      'p',
      {},
      'The connection may be down; or the site was put up without its index, which a build makes.',
    ),
    element('p', {}, button),
  );
}

function renderPart(part: string, count: number): HTMLElement {
  const words = showText(part);
  const q = words.includes(' ') ? `"${words}"` : words;
  const href = `/search/${printState({ q, kinds: [], years: [], order: 'relevance' })}`;
  const found = `, ${count.toLocaleString('en-US')} ${count === 1 ? 'passage' : 'passages'}`;
  return element('li', {}, element('a', { href }, `“${words}” alone`), found);
}
