import { element } from '../element.ts';
import { IndexFailure } from '../engine/answer.ts';

const messages = {
  missing: {
    title: 'The search index is not there',
    text: 'The site was put up without it, or is being renewed at this moment. Reports can be read as ever.',
  },
  stale: {
    title: 'The site has been renewed since this page was opened',
    text: 'Its search index is of another version than this page. Load the page again to go on.',
  },
  broken: {
    title: 'The search index cannot be read',
    text: 'A file of it came incomplete, or is damaged on the server. Often it helps to try again.',
  },
  offline: {
    title: 'There is no connection',
    text: 'The search needs files of the site that have not been loaded yet. It goes on when the connection is back.',
  },
  other: {
    title: 'The search has stopped',
    text: 'That should not happen, whatever is searched for. Load the page again to go on.',
  },
};

/** Says why there is no answer, and offers to try again. Reports can be found without the index too. */
export function renderFailure(error: unknown, tryAgain: () => void): HTMLElement {
  const reason = error instanceof IndexFailure ? error.reason : 'other';
  const { title, text } = messages[reason];
  const reload = reason === 'stale' || reason === 'other';
  const button = element(
    'button',
    { type: 'button' },
    reload ? 'Load the page again' : 'Try again',
  );
  button.addEventListener('click', () => (reload ? location.reload() : tryAgain()));
  return element(
    'div',
    {},
    element('h2', { tabindex: '-1' }, title),
    element('p', {}, text),
    element('p', {}, button),
    element(
      'p',
      {},
      'A report can also be found ',
      element('a', { href: '/find/' }, 'by its date or address'),
      '.',
    ),
  );
}
