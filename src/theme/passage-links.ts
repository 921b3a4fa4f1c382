import { singleKeyOf } from '../search/dialog/single-key.ts';
import { copyText } from './copy-text.ts';
import { headingLabel } from './heading-label.ts';

/**
 * `<passage-links>`: copies the link of a passage when its number is followed, or the key y pressed, and says
 * where the reader is who arrives at one. It holds the status that says so.
 */
class PassageLinks extends HTMLElement {
  /** The passage that the reader went to by its own number, which needs no announcement. */
  #copied: Element | undefined;

  connectedCallback(): void {
    document.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => {
      if (singleKeyOf(event) === 'y') void this.#copy(passageInView());
    });
    addEventListener('hashchange', () => {
      unfold();
      this.#arrive();
    });
    unfold();
    // A status that is filled while the page loads is not spoken.
    const { hash } = location;
    setTimeout(() => hash === location.hash && this.#arrive(), 500);
  }

  #click({ target, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): void {
    const link = target instanceof Element && target.closest('.permalink');
    const passage = link && link.closest('.passage');
    if (!passage || ctrlKey || metaKey || shiftKey || altKey) return;
    // Where the address names it already, nothing arrives.
    if (!passage.matches(':target')) this.#copied = passage;
    void this.#copy(passage);
  }

  async #copy(passage: Element | undefined): Promise<void> {
    if (!passage) return;
    const { origin, pathname } = location;
    const copied = await copyText(`${origin}${pathname}#${passage.id}`);
    const name = `Link to paragraph ${numberOf(passage)}`;
    this.#say(copied ? `${name} copied` : `${name} could not be copied`, true);
  }

  #arrive(): void {
    const target = targetOf(location.hash);
    if (target?.matches('.passage') && target !== this.#copied) this.#say(placeOf(target), false);
    if (target?.matches('.retired'))
      this.#say(target.querySelector('.said')?.textContent ?? '', false);
    this.#copied = undefined;
  }

  /** @param seen whether the eye needs to be told as well as the ear */
  #say(text: string, seen: boolean): void {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    status.classList.toggle('seen', seen);
    // The same words again would not be spoken.
    status.textContent = '';
    setTimeout(() => (status.textContent = text), 50);
    if (seen)
      setTimeout(() => status.textContent === text && status.classList.remove('seen'), 4000);
  }
}

function targetOf(hash: string): HTMLElement | null {
  return document.getElementById(hash.slice(1));
}

/** Opens the standing text that the address leads into. */
function unfold(): void {
  const target = targetOf(location.hash);
  const folded = target?.closest<HTMLDetailsElement>('.standing:not([open])');
  if (!target || !folded) return;
  folded.open = true;
  target.scrollIntoView();
}

/**
 * The passage that is being read: the one with the focus, the one that the address names, or else the first that
 * begins in the window or reaches below its top quarter.
 */
function passageInView(): Element | undefined {
  const visible = [...document.querySelectorAll('.passage')].filter((passage) => {
    const { top, bottom } = passage.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && bottom > top;
  });
  return (
    visible.find((passage) => passage.contains(document.activeElement)) ??
    visible.find((passage) => passage.matches(':target')) ??
    visible.find((passage) => {
      const { top, bottom } = passage.getBoundingClientRect();
      return top >= 0 || bottom > innerHeight / 4;
    }) ??
    visible.at(-1)
  );
}

/** "Paragraph 11 of 58, in Main effort, Campaign Assessment, January 26, 2024" */
function placeOf(passage: Element): string {
  // The page puts the takeaways first: what follows them is not theirs.
  const takeaways = passage.closest('.takeaways');
  const heading = [...document.querySelectorAll('.prose :is(h2, h3, h4)')].findLast(
    (each) =>
      each.closest('.takeaways') === takeaways &&
      each.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const count = document.querySelectorAll('.passage').length;
  return [
    `Paragraph ${numberOf(passage)} of ${count}`,
    heading?.textContent && `in ${headingLabel(heading.textContent)}`,
    document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim(),
  ]
    .filter(Boolean)
    .join(', ');
}

function numberOf(passage: Element): string {
  return passage.querySelector('.permalink')?.textContent ?? '';
}

customElements.define('passage-links', PassageLinks);
