import type { Root, RootContent } from 'mdast';
import { boilerplateMark } from '../report/split-blocks.ts';
import { flatText } from './flat-text.ts';

/** How text begins that ISW repeats from day to day. */
const standing: readonly RegExp[] = [
  /^Click ?here\b/i,
  /^For more information on ISW's map methodology/i,
  /^Note: (?:The )?data ?cut-?off/i,
  /^(?:The )?data cut-?off for this product/i,
  /^Note: ISW does not receive any classified/i,
  /^ISW does not receive any classified/i,
  /^(?:We|ISW) do(?:es)? not report in detail on (?:Russian )?war crimes/i,
  /^We will continue to evaluate and report on the effects of\b/i,
  /^ISW(?:'s| will continue to report) daily observed indicators/i,
  /^The Institute for the Study of War \(ISW\) and .{0,120}(?:is|are) publishing/i,
  /^(?:ISW|CTP-ISW|ISW-CTP) is publishing an? (?:abbreviated|additional|shortened)/i,
  /^Assessment as of\b/i,
  /^Powered by Babel Street/i,
];

/** Puts the mark of boilerplate before each block that the publisher repeats from day to day. */
export function markBoilerplate(body: Root): Root {
  return {
    type: 'root',
    children: body.children.flatMap((node): RootContent[] =>
      isBoilerplate(node) ? [{ type: 'html', value: boilerplateMark }, node] : [node],
    ),
  };
}

function isBoilerplate(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const text = flatText(node).replace(/\s+/g, ' ').replace(/[‘’]/g, "'");
  return standing.some((pattern) => pattern.test(text)) || isSponsor(node);
}

/** An image that names the tool behind the maps, not a map. */
function isSponsor(node: Extract<RootContent, { type: 'paragraph' }>): boolean {
  const [only, ...others] = node.children;
  return only?.type === 'image' && others.length === 0 && /babel/i.test(`${only.url} ${only.alt}`);
}
