import type { CslRecord } from './citation/csl-record.ts';

/**
 * `<cite-report>`: makes citations of the report that can be copied once its details are opened, and those of a
 * paragraph once its number is followed. What it needs for that is fetched then. The markup is that of Cite.astro.
 */
class CiteReport extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    details?.addEventListener('toggle', () => void this.#open(details), { once: true });
    if (details && location.hash === '#cite') details.open = true;
    addEventListener('hashchange', () => {
      if (details && location.hash === '#cite') details.open = true;
    });
    document.addEventListener('click', (event) => {
      const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
      const passage =
        target instanceof Element && target.closest('.permalink')?.closest('.passage');
      if (passage && !ctrlKey && !metaKey && !shiftKey && !altKey) void this.#cite(passage);
    });
  }

  async #open(details: HTMLDetailsElement): Promise<void> {
    const { makePanel } = await import('./cite-panel.ts');
    const list = details.querySelector('dl');
    list?.replaceWith(makePanel(this.#record()));
  }

  async #cite(passage: Element): Promise<void> {
    const { showPassagePanel } = await import('./cite-panel.ts');
    showPassagePanel(passage, this.#record());
  }

  #record(): CslRecord {
    return JSON.parse(this.dataset['record'] ?? '') as CslRecord;
  }
}

customElements.define('cite-report', CiteReport);
