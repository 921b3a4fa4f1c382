/** From here on the outlets stand beside the text, and a mark leads to the list. */
const margin = matchMedia('(min-width: 64rem)');

/**
 * `<note-popover>`: where there is no margin beside the text, a mark opens its note in place. What opens is a
 * copy of the note in the list at the end. The markup is that of `ReadingTools.astro`.
 */
class NotePopover extends HTMLElement {
  connectedCallback(): void {
    const popover = this.querySelector<HTMLElement>('[popover]');
    // Older browsers follow the link.
    if (!popover || !('popover' in popover)) return;
    document.addEventListener('click', (event) => {
      const note = noteOf(event);
      if (!note) return;
      event.preventDefault();
      this.#fill(note);
      popover.showPopover();
      popover.scrollTop = 0;
      popover.focus();
    });
    // A link to another place on the page leaves the note.
    popover.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a[href^="#"]')) popover.hidePopover();
    });
  }

  #fill(note: Element): void {
    const [, ...parts] = note.children; // The first leads back to the text, where the reader is.
    const copies = parts.map((part) => part.cloneNode(true));
    this.querySelector('b')?.replaceChildren(note.id.replace('note-', 'Note '));
    this.querySelector('a')?.setAttribute('href', `#${note.id}`);
    this.querySelector('div div')?.replaceChildren(...copies);
  }
}

/** The note that a plain click on a mark asks for. */
function noteOf(event: MouseEvent): Element | null {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (margin.matches || ctrlKey || metaKey || shiftKey || altKey) return null;
  const mark = target instanceof Element ? target.closest<HTMLAnchorElement>('.ref > a') : null;
  return mark && document.getElementById(mark.hash.slice(1));
}

customElements.define('note-popover', NotePopover);
