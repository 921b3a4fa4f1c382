import type { Emphasis, Parents, PhrasingContent, Strong, Text } from 'mdast';

/**
 * Puts the phrasing content of a node into the form in which Markdown can hold it: emphasis joined to its
 * neighbour of the same kind, never nested in its own kind, never empty, with no white space at its edges;
 * adjacent texts joined; white space folded.
 */
export function tidyPhrasing(parent: Parents): void {
  const children = parent.children as PhrasingContent[];
  const phrasing = ['text', 'break', 'link', 'image', 'strong', 'emphasis'];
  if (!children.some((child) => phrasing.includes(child.type))) return;
  const flat = children.flatMap(freeImages).flatMap((child) => unnest(child, parent.type));
  const tidy = joinTexts(joinEmphasis(flat).flatMap(liftSpace));
  parent.children = trimLines(tidy) as typeof parent.children;
}

function isEmphasis(node: PhrasingContent): node is Strong | Emphasis {
  return node.type === 'strong' || node.type === 'emphasis';
}

/** Emphasis of nothing but an image says nothing. */
function freeImages(node: PhrasingContent): PhrasingContent[] {
  if (!isEmphasis(node)) return [node];
  const children = node.children.flatMap(freeImages);
  return children.every((child) => child.type === 'image' || isBlank(child))
    ? children
    : [{ ...node, children }];
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Takes emphasis out of emphasis of the same kind. */
function unnest(node: PhrasingContent, ...outer: string[]): PhrasingContent[] {
  if (!isEmphasis(node)) return [node];
  const children = node.children.flatMap((child) => unnest(child, node.type, ...outer));
  return outer.includes(node.type) ? children : [{ ...node, children }];
}

/** Two runs of the same emphasis with nothing, or only white space, between them are one. */
function joinEmphasis(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const before = joined.at(-2);
    if (isEmphasis(node) && last?.type === node.type) {
      last.children.push(...node.children);
    } else if (
      isEmphasis(node) &&
      last?.type === 'text' &&
      last.value.trim() === '' &&
      before?.type === node.type
    ) {
      joined.pop();
      before.children.push(last, ...node.children);
    } else {
      joined.push(isEmphasis(node) ? { ...node, children: [...node.children] } : node);
    }
  }
  return joined.map((node) =>
    isEmphasis(node) ? { ...node, children: joinTexts(joinEmphasis(node.children)) } : node,
  );
}

/** Moves white space from the edges of emphasis and links to the outside; what is then empty goes. */
function liftSpace(node: PhrasingContent): PhrasingContent[] {
  if (!isEmphasis(node) && node.type !== 'link') return [node];
  const children = joinTexts(node.children.flatMap(liftSpace));
  const before = takeEdge(children, 'start');
  const after = takeEdge(children, 'end');
  // A link without text may be all that is left of a note; what else has no text goes.
  const inner = children.length > 0 || node.type === 'link' ? [{ ...node, children }] : [];
  return [...before, ...(inner as PhrasingContent[]), ...after];
}

function takeEdge(children: PhrasingContent[], edge: 'start' | 'end'): PhrasingContent[] {
  const index = edge === 'start' ? 0 : children.length - 1;
  const node = children[index];
  if (node?.type === 'break') {
    children.splice(index, 1);
    const more = takeEdge(children, edge);
    return edge === 'start' ? [node, ...more] : [...more, node];
  }
  if (node?.type !== 'text') return [];
  const pattern = edge === 'start' ? /^\s+/ : /\s+$/;
  const space = pattern.exec(node.value)?.[0];
  if (space === undefined) return [];
  const rest = node.value.replace(pattern, '');
  if (rest === '') {
    children.splice(index, 1);
    takeEdge(children, edge);
  } else children[index] = { type: 'text', value: rest };
  return [{ type: 'text', value: ' ' }];
}

function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = text(last.value + node.value);
    } else joined.push(node.type === 'text' ? text(node.value) : node);
  }
  return joined.filter((node) => node.type !== 'text' || node.value !== '');
}

/** No white space beside a line break or at the edges, no break at the edges, no two breaks in a row. */
function trimLines(nodes: PhrasingContent[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines
    .map(trimLine)
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]));
}

function trimLine(line: PhrasingContent[]): PhrasingContent[] {
  const trimmed = line.map((node, index) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === line.length - 1) value = value.trimEnd();
    return text(value);
  });
  const kept = trimmed.filter((node) => node.type !== 'text' || node.value !== '');
  return kept.length === line.length ? kept : trimLine(kept);
}

function text(value: string): Text {
  return { type: 'text', value: value.replace(/[ \t\n\r]+/g, ' ') };
}
