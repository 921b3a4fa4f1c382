import { singleKeyOf } from './single-key.ts';

/**
 * On every page: the key `/`, and Ctrl-K, on Apple's machines Command-K, lead into the search. That is the box
 * of the search page; elsewhere a dialog, which is fetched now and takes over what has been typed meanwhile.
 */
document.addEventListener('keydown', async (event) => {
  if (singleKeyOf(event) !== '/' && !isShortcut(event)) return;
  const box = document.querySelector<HTMLInputElement>('form[action="/search/"] input[name="q"]');
  if (!box) return;
  event.preventDefault();
  const before = document.activeElement;
  box.focus({ preventScroll: true });
  if (box.closest('main')) {
    box.scrollIntoView({ block: 'nearest' });
    box.select();
    return;
  }
  const { openSearchDialog } = await import('./search-dialog.ts');
  await openSearchDialog(box, before);
});

/** In fields too: there Ctrl-K deletes to the end of the line on Apple's machines, so it is left alone. */
function isShortcut(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, defaultPrevented } = event;
  if (key !== 'k' || altKey || shiftKey || repeat || defaultPrevented) return false;
  const apple = /^(Mac|iP)/.test(navigator.platform);
  return (apple ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !document.querySelector(':modal');
}
