/**
 * Puts the outlets behind each note before its first mark in a paragraph, to float beside that line where the page
 * is wide. They are a copy of the notes below, for the eye alone, and would be a fourteenth of a page's bytes.
 */
export function addSidenotes(page: Document): void {
  for (const paragraph of page.querySelectorAll('.report > .prose .passage p')) {
    const shown = new Set<string>();
    for (const mark of paragraph.querySelectorAll('.ref')) {
      const href = mark.querySelector('a')?.getAttribute('href') ?? '';
      const outlets = shown.has(href) ? '' : listOutlets(page.getElementById(href.slice(1)));
      shown.add(href);
      if (outlets !== '') mark.before(makeSidenote(page, mark.textContent ?? '', href, outlets));
    }
  }
}

/** Each outlet once, with the number of its sources where there are more. */
function listOutlets(note: Element | null): string {
  const names = [...(note?.querySelectorAll('.source') ?? [])].map(
    (source) => source.querySelector('b')?.textContent ?? '',
  );
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, { length }]) => name + (length > 1 ? `\u00a0×${length}` : ''))
    .join(', ');
}

function makeSidenote(page: Document, number: string, href: string, outlets: string): Element {
  const [sidenote, label, link] = (['small', 'b', 'a'] as const).map((tag) =>
    page.createElement(tag),
  ) as [HTMLElement, HTMLElement, HTMLAnchorElement];
  sidenote.className = 'sidenote';
  sidenote.hidden = true; // for a page without styles
  sidenote.setAttribute('aria-hidden', 'true');
  label.textContent = number;
  link.setAttribute('href', href);
  link.tabIndex = -1;
  link.textContent = outlets;
  sidenote.append(label, ' ', link);
  return sidenote;
}
