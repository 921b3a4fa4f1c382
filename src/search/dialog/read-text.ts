/** The text of a passage as the index has it: without its number, notes and what else stands beside it. */
export interface PassageText {
  text: string;
  /** The nodes that the text stands in, by where in it they begin. */
  nodes: { node: Text; start: number }[];
}

/** What stands in a passage and is not its text: other passages, its number, notes, the theme's additions. */
const beside =
  '.passage, .permalink, .ref, .sidenote, .treated, .retired, .cite-passage, figcaption a';

/** Reads the text of a passage, or of several elements with commas between. */
export function readText(...elements: readonly Element[]): PassageText {
  const nodes: PassageText['nodes'] = [];
  let text = '';
  const walk = (parent: Element) => {
    for (const child of parent.childNodes)
      if (child instanceof Text) {
        nodes.push({ node: child, start: text.length });
        text += child.data;
      } else if (child instanceof Element && !child.matches(beside)) {
        walk(child);
        // Cells and lines part words; everything else stands inside a line.
        if (child.matches('br, td, th')) text += ' ';
      }
  };
  for (const element of elements) {
    if (text) text += ', ';
    walk(element);
  }
  return { text, nodes };
}
