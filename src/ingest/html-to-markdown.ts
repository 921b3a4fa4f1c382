import type { Root as HtmlRoot } from 'hast';
import { defaultNodeHandlers, toMdast } from 'hast-util-to-mdast';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitNodes } from '../report/visit-nodes.ts';
import { foldWhiteSpace } from './fold-white-space.ts';
import { tidyPhrasing } from './tidy-phrasing.ts';

const nothing: HtmlRoot = { type: 'root', children: [] };

/** The mdast tree of cleaned HTML, with captions as the text of their images and tidy emphasis. */
export function htmlToMarkdown(html: HtmlRoot): Root {
  const folded = foldWhiteSpace(html);
  // The library copies the tree that it gets and folds its white space anew, which takes longer than all else.
  const tree = toMdast(nothing, {
    nodeHandlers: { root: (state) => defaultNodeHandlers.root(state, folded) },
    handlers: {
      figure(state, node) {
        const content = state.toFlow(state.all(node));
        return captionImages(content as Root['children']);
      },
    },
  }) as Root;
  visitNodes(tree, (node) => {
    if ('children' in node) tidyPhrasing(node);
  });
  tree.children = tree.children.filter((node) => !('children' in node) || node.children.length > 0);
  return tree;
}

/** What stands under an image in a figure is its caption: it becomes the image's text. */
function captionImages(content: Root['children']): Root['children'] {
  const images: Root['children'] = [];
  const captions: PhrasingContent[] = [];
  for (const node of content) {
    if (node.type !== 'paragraph') {
      images.push(node);
      continue;
    }
    const pictures = node.children.filter((child) => hasImage(child));
    if (pictures.length > 0) images.push({ type: 'paragraph', children: pictures });
    captions.push(...node.children.filter((child) => !hasImage(child)));
  }
  const caption = plain(captions);
  const first = images.find((node): node is Paragraph => node.type === 'paragraph');
  if (!caption) return images;
  if (!first) return [...images, { type: 'paragraph', children: captions }];
  visit(first, 'image', (image) => {
    image.alt = caption;
  });
  return images;
}

function hasImage(node: PhrasingContent): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasImage));
}

function plain(nodes: PhrasingContent[]): string {
  let text = '';
  for (const node of nodes)
    visit(node, (child) => {
      if (child.type === 'text') text += child.value;
    });
  return text.replace(/\s+/g, ' ').trim();
}
