/** What was chosen, by the name of the setting; settings left as pages are made are absent. */
type Choice = Record<string, string>;

/** `settings-early.js` reads it too. */
const key = 'daybook-settings';

/**
 * `<reading-settings>`: keeps the choice of its radio buttons in the browser's storage and in `data-*` of
 * `<html>`, where the styles look, and follows what other tabs choose. Where storage is refused, a choice
 * holds until the page is left.
 */
class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    this.#show(readChoice());
    this.addEventListener('change', () => this.#choose());
    // Radio buttons are reset after the event.
    this.addEventListener('reset', () => setTimeout(() => this.#choose()));
    addEventListener('storage', (event) => {
      if (event.key === key || event.key === null) this.#show(readChoice());
    });
    // A page that comes back from the cache has not heard of other pages' choices.
    addEventListener('pageshow', (event) => {
      if (event.persisted) this.#show(readChoice());
    });
  }

  #choose(): void {
    const chosen = this.#radios.filter((radio) => radio.checked && !radio.defaultChecked);
    const choice = Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
    this.#show(choice);
    writeChoice(choice);
  }

  #show(choice: Choice): void {
    const { dataset } = document.documentElement;
    for (const radio of this.#radios) {
      const value = choice[radio.name];
      radio.checked = value === undefined ? radio.defaultChecked : radio.value === value;
      if (value === undefined) delete dataset[radio.name];
      else dataset[radio.name] = value;
    }
  }

  get #radios(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  }
}

function readChoice(): Choice {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return Object.fromEntries(
      Object.entries(stored ?? {}).filter(([, value]) => typeof value === 'string'),
    ) as Choice;
  } catch {
    // Refused, or written by something else: nothing was chosen.
    return {};
  }
}

function writeChoice(choice: Choice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // Refused, or full: the choice holds for this page.
  }
}

customElements.define('reading-settings', ReadingSettings);
