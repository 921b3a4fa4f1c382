/**
 * Makes an input and a list the combobox of the ARIA practices, whose focus stays in the input
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): Up and Down choose an option, Home and End the first
 * and last one once one is chosen, Enter follows it, anything else goes back to the text.
 *
 * @param list a `listbox` with an id; its options are links
 * @returns puts content with new options into the list; nothing is chosen then, unless `keep` is true and the
 *   link that was chosen is among them
 */
export function makeCombobox(
  input: HTMLInputElement,
  list: HTMLElement,
): (content: readonly Node[], keep?: boolean) => void {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const chosen = () => list.querySelector<HTMLElement>('[aria-selected="true"]');

  const choose = (option: HTMLElement | undefined) => {
    for (const each of options()) each.setAttribute('aria-selected', String(each === option));
    if (!option) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  input.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const option = chosen();
    if (event.isComposing || altKey) return;
    if (key === 'Enter' && option) {
      event.preventDefault();
      // With Control or Command the link opens in another tab, as it would under the mouse.
      const keys = { ctrlKey, metaKey, shiftKey };
      option.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
    } else if (!ctrlKey && !metaKey && !shiftKey) {
      const next = nextOption(options(), option, key);
      if (next) event.preventDefault();
      if (next || /^Arrow(Left|Right)$/.test(key)) choose(next);
    }
  });

  return (content, keep = false) => {
    const kept = keep ? chosen()?.getAttribute('href') : undefined;
    list.replaceChildren(...content);
    for (const [index, option] of options().entries()) option.id = `${list.id}-${index + 1}`;
    input.setAttribute('aria-expanded', String(options().length > 0));
    if (!keep) list.scrollTop = 0;
    choose(options().find((option) => option.getAttribute('href') === kept));
  };
}

/** The option that a key leads to; behind the last one comes the first. */
function nextOption(
  options: readonly HTMLElement[],
  option: HTMLElement | null,
  key: string,
): HTMLElement | undefined {
  const index = option ? options.indexOf(option) : undefined;
  if (key === 'ArrowDown') return options[((index ?? -1) + 1) % options.length];
  if (key === 'ArrowUp') return options.at((index ?? 0) - 1);
  if (index === undefined) return undefined;
  return { Home: options[0], End: options.at(-1) }[key];
}
