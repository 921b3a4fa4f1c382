/** `<contents-marker>`: marks the entry of the contents whose section the reader is in. */
class ContentsMarker extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const target = document.getElementById(link.hash.slice(1));
      if (target) links.set(target, link);
    }
    const passed = new Set<Element>();
    // Everything above the top quarter of the window counts as passed, however far a jump goes.
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) passed.add(target);
          else passed.delete(target);
        const last = [...links].findLast(([target]) => passed.has(target));
        mark([...links.values()], last?.[1]);
      },
      { rootMargin: '10000000px 0px -75% 0px' },
    );
    for (const target of links.keys()) this.#observer.observe(target);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

function mark(links: readonly HTMLAnchorElement[], current: HTMLAnchorElement | undefined): void {
  for (const link of links)
    if (link === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  // Beside the text the contents may be longer than the window.
  const scroller = current?.closest<HTMLElement>('.contents');
  if (current && scroller && scroller.scrollHeight > scroller.clientHeight)
    scroller.scrollTop = current.offsetTop - scroller.clientHeight / 2;
}

customElements.define('contents-marker', ContentsMarker);
