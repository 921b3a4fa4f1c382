import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';

/** A paragraph of plain text, or a heading in it. */
export interface Line {
  text: string;
  isHeading: boolean;
}

/**
 * The tree of plain text. Bullets and numbers make lists where there are at least two; what stands under
 * "Key Takeaways" becomes one, up to the next heading or the first paragraph that `endsTakeaways`.
 */
export function layOutLines(
  lines: readonly Line[],
  endsTakeaways: (text: string) => boolean,
): Root {
  const children: RootContent[] = [];
  let takeaways: List | undefined;
  let isAfterTakeaways = false;
  lines.forEach((line, index) => {
    const { text } = line;
    if (line.isHeading) {
      children.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: text }] });
      isAfterTakeaways = isTakeaways(text);
      takeaways = undefined;
      return;
    }
    const item = itemOf(lines, index);
    if (isAfterTakeaways && endsTakeaways(text)) {
      isAfterTakeaways = false;
      takeaways = undefined;
    }
    if (isAfterTakeaways && takeaways !== undefined) {
      if (isLabel(lines[index - 1]?.text ?? '')) extendItem(takeaways, item?.text ?? text);
      else takeaways.children.push(listItem(item?.text ?? text));
    } else if (isAfterTakeaways) {
      takeaways = list(false, item?.text ?? text);
      children.push(takeaways);
    } else if (/^([-*_]\s*){3,}$/.test(text)) {
      children.push({ type: 'thematicBreak' });
    } else if (item) {
      addItem(children, item);
    } else {
      children.push(paragraph(text));
    }
  });
  return { type: 'root', children };
}

/** Whether a heading is the one above the takeaways. */
function isTakeaways(text: string): boolean {
  return /^key take-?aways\b/i.test(text);
}

/** A label such as "Protests:" belongs to the paragraph after it. */
const isLabel = (text: string): boolean => text.endsWith(':') && text.length <= 120;

interface Item {
  text: string;
  ordered: boolean;
  begins: boolean;
}

function itemOf(lines: readonly Line[], index: number): Item | undefined {
  const kind = bulletOf(lines[index]);
  if (kind === undefined) return undefined;
  const begins = bulletOf(lines[index - 1]) !== kind;
  if (begins && bulletOf(lines[index + 1]) !== kind) return undefined;
  const text = lines[index]?.text.replace(bullet, '') ?? '';
  return { text, ordered: kind === '1', begins };
}

const bullet = /^([-*•–]|\d{1,2}[.)])\s+(?=\S)/;

const bulletOf = (line: Line | undefined): string | undefined => {
  const sign = line && !line.isHeading ? bullet.exec(line.text)?.[1] : undefined;
  return sign === undefined ? undefined : /\d/.test(sign) ? '1' : sign;
};

function addItem(children: RootContent[], item: Item): void {
  const last = children.at(-1);
  if (!item.begins && last?.type === 'list') last.children.push(listItem(item.text));
  else children.push(list(item.ordered, item.text));
}

const list = (ordered: boolean, text: string): List => ({
  type: 'list',
  ordered,
  spread: false,
  ...(ordered && { start: 1 }),
  children: [listItem(text)],
});

const listItem = (text: string): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(text)],
});

const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
});

function extendItem(takeaways: List, text: string): void {
  const words = takeaways.children.at(-1)?.children[0];
  if (words?.type === 'paragraph')
    words.children = [...words.children, { type: 'text', value: ` ${text}` }];
}
