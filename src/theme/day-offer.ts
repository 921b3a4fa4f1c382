import { printDay } from './dates.ts';
import { findDay } from './find-day.ts';

/** Offers the day that the address of the page holds, if the archive has a page for it. */
class DayOffer extends HTMLElement {
  connectedCallback(): void {
    const day = findDay(location.pathname);
    if (!day) return;
    const path = `/${day.replaceAll('-', '/')}/`;
    void fetch(path, { method: 'HEAD' }).then(({ ok }) => {
      const text = printDay(day, 'long');
      const paragraph = document.createElement('p');
      paragraph.append(ok ? 'Reports of ' : `No report is held for ${text}.`);
      if (ok) {
        const link = document.createElement('a');
        link.href = path;
        link.textContent = text;
        paragraph.append(link);
      }
      this.replaceChildren(paragraph);
      this.hidden = false;
    });
  }
}

customElements.define('day-offer', DayOffer);
