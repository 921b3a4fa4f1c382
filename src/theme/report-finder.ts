import { dateUrl, printDay } from './dates.ts';
import { findReports, type Answer, type FindRegister } from './find-reports.ts';
import { parseDay, type Day } from '../report/day.ts';

/**
 * `<report-finder>`: shows the reports that the query `?q=` of the page's address asks for, and goes on to the
 * report where there is no doubt. With `lost`, on a page for addresses that lead nowhere, it is the address
 * itself that asks.
 */
class ReportFinder extends HTMLElement {
  connectedCallback(): void {
    const lost = this.hasAttribute('lost');
    const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    const input = document.querySelector<HTMLInputElement>('#asked');
    if (input && !lost) input.value = query;
    const asked = lost ? location.pathname + location.hash : query;
    if (asked !== '') void this.#answer(asked, lost);
  }

  async #answer(asked: string, lost: boolean): Promise<void> {
    const register = await loadRegister();
    const answer = register && findReports(register, asked);
    const [first] = answer?.candidates ?? [];
    if (answer?.sure && first) {
      location.replace(`/${first.id}/${answer.fragment}`);
      return;
    }
    // An address without a date says nothing of which report it meant.
    if (lost && !first && !answer?.asked) return;
    this.replaceChildren(...(answer ? renderAnswer(answer) : [renderFailure()]));
    this.hidden = false;
  }
}

async function loadRegister(): Promise<FindRegister | undefined> {
  try {
    const response = await fetch('/find.json');
    return response.ok ? ((await response.json()) as FindRegister) : undefined;
  } catch {
    // No connection: the page says so.
    return undefined;
  }
}

function renderAnswer({ candidates, fragment, asked, near }: Answer): HTMLElement[] {
  const date = asked === undefined ? '' : printDate(asked);
  if (candidates.length === 0) {
    const nothing = date ? `No report of ${date} is held` : 'No report fits this';
    return [
      make('h2', nothing),
      near.length > 0
        ? make('p', 'The nearest days with reports: ', ...near.flatMap(linkDay), '.')
        : make('p', 'Write a date with its day, month and year, or choose a month.'),
    ];
  }
  const items = candidates.map(({ id, day, title, publisher }) =>
    make(
      'li',
      link(`/${id}/${fragment}`, title),
      make('small', `${publisher}, ${printDay(day, 'full')}`),
    ),
  );
  const count = items.length === 1 ? '1 report' : `${items.length} reports`;
  return [make('h2', `${count} may be meant`), make('ol', ...items)];
}

function linkDay(day: Day, index: number): (Node | string)[] {
  const separator = index === 0 ? [] : [' and '];
  return [...separator, link(dateUrl(day), printDay(day, 'long'))];
}

/** A day, `mm-dd`, month or year in words. */
function printDate(asked: string): string {
  const day = parseDay(asked);
  if (day) return printDay(day, 'long');
  const ofMonth = parseDay(`2024-${asked}`);
  if (ofMonth) return printDay(ofMonth, 'date');
  const month = parseDay(`${asked}-01`);
  return month ? printDay(month, 'month') : asked;
}

function renderFailure(): HTMLElement {
  return make('p', 'The list of reports cannot be loaded. Try again, or choose the month.');
}

function link(href: string, text: string): HTMLElement {
  const anchor = make('a', text);
  anchor.setAttribute('href', href);
  return anchor;
}

/** An element with children; strings become text, never markup. */
function make(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

customElements.define('report-finder', ReportFinder);
