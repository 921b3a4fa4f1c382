import { element } from '../element.ts';
import type { Answer } from '../engine/answer.ts';
import { openIndexEarly, openSearchClient } from '../engine/search-client.ts';
import { noFilters } from '../query/filters.ts';
import { makeCombobox } from './combobox.ts';
import { optionsOf, searchOption } from './dialog-options.ts';
import { loadStylesheet } from './load-stylesheet.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { sayFound } from './say-found.ts';
import stylesheet from './search-dialog.css?url';

/** Reports in the list; the search page has the rest. */
const most = 6;
/** Milliseconds: who types on is not interrupted, who waits is told so, and the ear is told when the eye has seen. */
const pauses = { typing: 80, slow: 500, speech: 700 };

/**
 * Opens the search dialog. When it closes, the focus goes back to where it was.
 *
 * @param box what is written in it moves into the dialog
 * @param before what had the focus
 */
export async function openSearchDialog(
  box: HTMLInputElement,
  before: Element | null,
): Promise<void> {
  const dialog = document.querySelector('search-dialog') ?? document.createElement('search-dialog');
  if (!(dialog instanceof SearchDialog)) return;
  if (!dialog.isConnected) {
    document.body.append(dialog);
    await loadStylesheet(stylesheet);
  }
  const text = box.value;
  box.value = box.defaultValue;
  box.blur();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  dialog.open(text, box.placeholder);
}

/**
 * `<search-dialog>`: results as one types, a report a line, and before that what was searched for last. All that
 * can be chosen is a link; Enter without a choice leads to the search page.
 */
class SearchDialog extends HTMLElement {
  readonly #client = openSearchClient();
  readonly #input = element('input', {
    type: 'text',
    name: 'q',
    'aria-label': 'Words, “phrases”, dates',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  readonly #heading = element('p', {});
  readonly #forget = makeButton('Forget them', () => this.#forgetAll());
  readonly #list = element('div', {
    id: 'search-options',
    role: 'listbox',
    'aria-label': 'Reports',
  });
  readonly #status = element('p', { class: 'spoken', role: 'status' });
  readonly #dialog = element('dialog', {
    class: 'search-dialog',
    closedby: 'any',
    'aria-label': 'Search all reports',
  });
  readonly #offer = makeCombobox(this.#input, this.#list);
  #asking = new AbortController();

  connectedCallback(): void {
    const form = element(
      'form',
      { action: '/search/' },
      this.#input,
      element('button', {}, 'Search'),
    );
    this.#dialog.append(
      element(
        'search',
        {},
        form,
        makeButton('Close', () => this.#dialog.close()),
      ),
      element('div', {}, this.#heading, this.#forget),
      this.#list,
      element('p', { class: 'keys' }, 'Up and Down choose, Enter opens, Escape closes.'),
      this.#status,
    );
    this.append(this.#dialog);
    this.#input.addEventListener('input', () => void this.#answer());
    form.addEventListener('submit', () => {
      keepSearch(this.#input.value);
      this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => this.#asking.abort());
    this.#list.addEventListener('click', (event) => this.#follow(event));
  }

  open(text: string, placeholder: string): void {
    this.#input.value = text;
    this.#input.placeholder = placeholder;
    this.#dialog.showModal();
    this.#input.focus();
    // Who has begun to write goes on.
    this.#input.setSelectionRange(text.length, text.length);
    void this.#answer();
    openIndexEarly();
  }

  async #answer(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const q = this.#input.value.trim();
    if (q === '') return this.#offerRecent();
    this.#forget.hidden = true;
    const slow = setTimeout(() => this.#say('Searching …', signal), pauses.slow);
    try {
      await new Promise((resolve) => setTimeout(resolve, pauses.typing));
      if (signal.aborted) return;
      const filters = noFilters();
      // What comes early lacks nothing that is shown here but, perhaps, the last report.
      let early = false;
      const show = (answer: Answer) => {
        clearTimeout(slow);
        if (signal.aborted) return;
        this.#offer(optionsOf(q, answer), early);
        this.#say(sayFound(answer), signal);
        early = true;
      };
      show(
        await this.#client.search(
          { q, filters, order: 'relevance', typing: true, skip: 0, take: most },
          signal,
          show,
        ),
      );
    } catch {
      if (signal.aborted) return;
      this.#offer([searchOption(q, 'Try again on the search page')]);
      this.#say('The search index cannot be read at the moment.', signal);
    } finally {
      clearTimeout(slow);
    }
  }

  #offerRecent(): void {
    const recent = recentSearches();
    this.#offer(recent.map((q) => searchOption(q, q)));
    this.#forget.hidden = recent.length === 0;
    this.#heading.textContent =
      recent.length > 0
        ? 'Searched for last, on this device'
        : 'Words, “phrases”, a date, -words to leave out.';
  }

  #forgetAll(): void {
    forgetSearches();
    this.#offerRecent();
    this.#input.focus();
  }

  /** Shows what was found at once, and says it when the reader has stopped writing. */
  #say(text: string, signal: AbortSignal): void {
    this.#heading.textContent = text;
    setTimeout(() => signal.aborted || (this.#status.textContent = text), pauses.speech);
  }

  #follow({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    const link = target instanceof Element && target.closest('a');
    if (!link) return;
    keepSearch(new URL(link.href).searchParams.get('q') ?? '');
    // A link into this page leaves the dialog, others the page, to which the reader may come back.
    if (!ctrlKey && !metaKey && !shiftKey) this.#dialog.close();
  }
}

function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button' }, text);
  button.addEventListener('click', act);
  return button;
}

customElements.define('search-dialog', SearchDialog);
