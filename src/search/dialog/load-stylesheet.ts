/**
 * Adds a stylesheet to the page and waits until it counts. An `import` of it would make every page load it.
 *
 * @param href as `import … from './x.css?url'` gives it
 */
export async function loadStylesheet(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  // Without its styles the markup still works.
  const settled = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  await settled;
}
