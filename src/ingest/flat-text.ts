import type { Nodes, PhrasingContent, RootContent } from 'mdast';

/** Text of a node, line breaks as `\n`, other white space folded. */
export function flatText(node: Nodes | RootContent): string {
  // A space by itself stays as it is.
  return collect(node)
    .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
    .trim();
}

/** The lines of phrasing content, cut at its breaks. */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if ('children' in node && node.children.some((child) => child.type === 'break')) {
      const parts = linesOf(node.children as PhrasingContent[]);
      parts.forEach((children, index) => {
        if (index > 0) lines.push([]);
        if (children.length > 0) lines.at(-1)?.push({ ...node, children } as PhrasingContent);
      });
    } else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0);
}

function collect(node: Nodes | RootContent): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += collect(child);
  return node.type === 'listItem' || node.type === 'tableCell' ? `${text}\n` : text;
}
