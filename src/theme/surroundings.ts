/** What stands right before and after an item in a sorted list; undefined at the ends. */
export function surroundings<Item>(
  items: readonly Item[],
  item: Item,
): { previous: Item | undefined; next: Item | undefined } {
  const index = items.indexOf(item);
  return { previous: index > 0 ? items[index - 1] : undefined, next: items[index + 1] };
}
