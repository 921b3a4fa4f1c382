import { element } from '../element.ts';
import type { Range } from '../query/mark-words.ts';
import type { PassageText } from './read-text.ts';

/**
 * Puts `<mark>` around parts of a text on the page.
 *
 * @param ranges in order, none overlapping
 * @returns for each range its marks: more than one where other elements begin or end in it
 */
export function markRanges({ nodes }: PassageText, ranges: readonly Range[]): HTMLElement[][] {
  const marks = ranges.map((): HTMLElement[] => []);
  for (const { node, start } of nodes)
    // From the end, so that what is left of the node keeps its place.
    for (const [index, range] of [...ranges.entries()].toReversed()) {
      const from = Math.max(range.start - start, 0);
      const to = Math.min(range.end - start, node.length);
      if (from >= to) continue;
      node.splitText(to);
      const part = node.splitText(from);
      const mark = element('mark', {});
      part.replaceWith(mark);
      mark.append(part);
      marks[index]?.push(mark);
    }
  return marks;
}

/** Takes marks away again and leaves the text as it was. */
export function unmark(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
