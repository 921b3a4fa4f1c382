import { unmark } from './mark-ranges.ts';
import { makeMatchesBar } from './matches-bar.ts';
import { singleKeyOf } from './single-key.ts';

/**
 * Goes from match to match, by the buttons of a bar and the keys n and p, until they are cleared. The first one
 * shown is in the passage that the address names.
 *
 * @param matches in the order of the page; each has a mark, or some that follow each other
 */
export async function walkMatches(q: string, matches: readonly HTMLElement[][]): Promise<void> {
  const leaving = new AbortController();
  const { signal } = leaving;
  let current = 0;

  const show = (index: number): HTMLElement | undefined => {
    for (const mark of matches[current] ?? []) mark.removeAttribute('aria-current');
    current = index;
    for (const mark of matches[current] ?? []) mark.setAttribute('aria-current', 'true');
    const [first] = matches[current] ?? [];
    if (first) unfold(first);
    say(current, matches.length, passageOf(first));
    return first;
  };
  const step = (by: number): HTMLElement | undefined => {
    const mark = show((current + by + matches.length) % matches.length);
    mark?.scrollIntoView({ block: 'nearest' });
    return mark;
  };
  /** The first match of the passage that the address names; negative where there is none. */
  const findNamed = () => {
    const named = document.getElementById(location.hash.slice(1))?.closest('.passage');
    return matches.findIndex(([mark]) => named && passageOf(mark) === named);
  };
  const clear = () => {
    leaving.abort();
    const number = passageOf(matches[current]?.[0])?.querySelector<HTMLElement>('.permalink');
    if (bar.contains(document.activeElement)) number?.focus({ preventScroll: true });
    bar.remove();
    unmark(matches.flat());
    const url = new URL(location.href);
    url.searchParams.delete('q');
    history.replaceState(history.state, '', url);
  };

  const { bar, say } = makeMatchesBar(q, step, clear);
  document.querySelector('main')?.prepend(bar);
  const start = findNamed();
  const mark = show(Math.max(start, 0));
  addEventListener(
    'hashchange',
    () => {
      const index = findNamed();
      if (index >= 0) show(index)?.scrollIntoView({ block: 'nearest' });
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const by = stepOf(event);
      if (by === undefined || matches.length === 0) return;
      const next = step(by);
      // Those who listen to the page read on from there.
      next?.setAttribute('tabindex', '-1');
      next?.focus({ preventScroll: true });
    },
    { signal },
  );

  // A passage that is named and has no match stays in view. Until the page is loaded, the browser sees to it.
  await loaded();
  if (start >= 0 || !location.hash) mark?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function passageOf(mark: Element | undefined): Element | null {
  return mark?.closest('.passage') ?? null;
}

function stepOf(event: KeyboardEvent): 1 | -1 | undefined {
  const key = singleKeyOf(event);
  if (key === 'n') return 1;
  return key === 'p' ? -1 : undefined;
}

/** Opens what is folded around an element. */
function unfold(element: Element): void {
  const folded = element.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  unfold(folded);
}

async function loaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}
