/**
 * The key that was pressed by itself to ask for something; undefined where it is typed into a field, where a
 * dialog is open, or where the reader has switched single keys off (WCAG 2.1.4: whoever speaks to the machine
 * has to be able to).
 */
export function singleKeyOf(event: KeyboardEvent): string | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
  if (document.documentElement.dataset['keys'] === 'off') return;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'));
  return typing || document.querySelector(':modal') ? undefined : key;
}
