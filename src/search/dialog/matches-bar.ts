import { element } from '../element.ts';
import { resultsUrl } from './results-address.ts';

/** The bar at the foot of the window that walks the matches of a report. */
interface MatchesBar {
  bar: HTMLElement;
  /** Says which match is shown, counting from 0, of how many, and in which passage. */
  say: (index: number, count: number, passage: Element | null) => void;
}

/**
 * Makes the bar for the matches of a query.
 *
 * @param step goes on by one match, or back
 * @param clear takes marks and bar away
 */
export function makeMatchesBar(
  q: string,
  step: (by: 1 | -1) => void,
  clear: () => void,
): MatchesBar {
  const status = element('p', { role: 'status' });
  const steps = [
    makeButton('Previous', () => step(-1), { 'aria-keyshortcuts': 'p' }),
    makeButton('Next', () => step(1), { 'aria-keyshortcuts': 'n' }),
  ];
  const bar = element(
    'section',
    { class: 'matches', 'aria-label': 'Found in this report' },
    status,
    ...steps,
    makeButton('Clear', clear),
    element('a', { href: resultsUrl(q) }, 'Back to results'),
  );

  const say: MatchesBar['say'] = (index, count, passage) => {
    for (const button of steps) button.hidden = count < 2;
    if (count === 0) {
      status.replaceChildren('Not found in this text: ', element('q', {}, q));
      return;
    }
    const number = passage?.querySelector('.permalink')?.textContent;
    status.replaceChildren(`${index + 1} of ${count}`);
    if (!passage || !number) return;
    const link = element('a', { href: `#${passage.id}` }, `paragraph ${number}`);
    status.append(element('span', {}, ', ', link));
  };
  return { bar, say };
}

function makeButton(
  text: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const button = element('button', { type: 'button', ...attributes }, text);
  button.addEventListener('click', act);
  return button;
}
