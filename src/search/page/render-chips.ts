import { element } from '../element.ts';
import type { Chip } from '../query/chips.ts';
import { searchUrl } from './page-address.ts';

/** Shows what a search was understood as. Each part is a link to the search without it. */
export function renderChips(list: HTMLElement, chips: readonly Chip[]): void {
  const content = JSON.stringify(chips);
  if (list.dataset['content'] === content) return;
  list.dataset['content'] = content;
  list.replaceChildren(
    ...chips.map(({ label, without }) =>
      element('li', {}, element('a', { href: searchUrl(without) }, label)),
    ),
  );
  list.hidden = chips.length === 0;
}
