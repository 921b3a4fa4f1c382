/** What a passage on the page says, without its number, the marks of its notes and what stands beside it. */
export function quotationOf(passage: Element): string {
  const copy = passage.cloneNode(true) as Element;
  // An item of a list may hold passages of its own.
  for (const other of copy.querySelectorAll(
    '.passage, .permalink, .ref, .sidenote, .cite-passage, [hidden], [aria-hidden="true"]',
  ))
    other.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
