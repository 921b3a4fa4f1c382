import { parseQuery } from '../query/parse-query.ts';
import { findMatches, type SearchedText } from './find-matches.ts';
import { loadStylesheet } from './load-stylesheet.ts';
import { markRanges, unmark } from './mark-ranges.ts';
import { makeMatchesBar } from './matches-bar.ts';
import { readText, type PassageText } from './read-text.ts';
import stylesheet from './show-matches.css?url';
import { singleKeyOf } from './single-key.ts';
import { understand } from './understand.ts';
import { wantedOf } from './wanted.ts';

/**
 * Marks on a report's page what was searched for, as the query means it; the buttons of a bar, and the keys n
 * and p, go from match to match. The first one shown is in the passage that the address names.
 */
export async function showMatches(q: string): Promise<void> {
  const [understood] = await Promise.all([understand(q), loadStylesheet(stylesheet)]);
  const texts = readReport();
  const wanted = wantedOf(parseQuery(q), understood);
  // A date, or an outlet, asks for no words.
  if (wanted.length === 0) return;
  const found = findMatches(wanted, texts);
  const matches = texts.flatMap((text, index) => markRanges(text, found[index] ?? []));
  const leaving = new AbortController();
  const { signal } = leaving;
  let current = 0;

  const show = (index: number): HTMLElement | undefined => {
    for (const mark of matches[current] ?? []) mark.removeAttribute('aria-current');
    current = index;
    for (const mark of matches[current] ?? []) mark.setAttribute('aria-current', 'true');
    const [first] = matches[current] ?? [];
    if (first) unfold(first);
    say(current, matches.length, first?.closest('.passage') ?? null);
    return first;
  };
  const step = (by: number): HTMLElement | undefined => {
    const mark = show((current + by + matches.length) % matches.length);
    mark?.scrollIntoView({ block: 'nearest' });
    return mark;
  };
  /** The first match of the passage that the address names, if it has one. */
  const arrive = (behavior: ScrollBehavior) => {
    const named = document.getElementById(location.hash.slice(1))?.closest('.passage');
    const index = matches.findIndex(([mark]) => mark && named?.contains(mark));
    if (index >= 0) show(index)?.scrollIntoView({ block: 'nearest', behavior });
  };
  const clear = () => {
    leaving.abort();
    const [mark] = matches[current] ?? [];
    const number = mark?.closest('.passage')?.querySelector<HTMLElement>('.permalink');
    if (bar.contains(document.activeElement)) number?.focus({ preventScroll: true });
    bar.remove();
    unmark(matches.flat());
    const url = new URL(location.href);
    url.searchParams.delete('q');
    history.replaceState(history.state, '', url);
  };

  const { bar, say } = makeMatchesBar(q, step, clear);
  document.querySelector('main')?.prepend(bar);
  const start = show(0);
  if (!location.hash) start?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  arrive('instant');
  addEventListener('hashchange', () => arrive('auto'), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      const key = singleKeyOf(event);
      if (matches.length === 0 || (key !== 'n' && key !== 'p')) return;
      const mark = step(key === 'n' ? 1 : -1);
      // Those who listen to the page read on from there.
      mark?.setAttribute('tabindex', '-1');
      mark?.focus({ preventScroll: true });
    },
    { signal },
  );
}

/** Title and authors first, then the passages as the page has them. */
function readReport(): (PassageText & SearchedText)[] {
  const title = readText(...document.querySelectorAll('#title, .authors'));
  const passages = [...document.querySelectorAll('.prose .passage')];
  return [
    { ...title, place: 'title' },
    ...passages.map((passage) => ({
      ...readText(passage),
      place: passage.closest('.takeaways') ? ('takeaway' as const) : ('text' as const),
    })),
  ];
}

/** Opens what is folded around an element. */
function unfold(element: Element): void {
  const folded = element.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  unfold(folded);
}
