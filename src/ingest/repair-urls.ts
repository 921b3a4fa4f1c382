import type { Link, PhrasingContent } from 'mdast';
import { flatText } from './flat-text.ts';

/** What a content management system puts between two addresses that it took for one. */
const neighbour = /(?:\s|%C2%A0|%20|;|,)+(?=https?:\/\/)/gi;

/** True of the part of an address before which another one belongs to it: archives, redirects. */
const carries = /(?:\/|=|%3D|%2F)$/i;

/**
 * The content of a note as text in which every address stands whole: the whole `href` where the site cut the
 * text of a link, neighbours that a link swallowed apart again, and as it was written where the author hid an
 * address ("kremlin dot ru") and the site made a link of its beginning. Emphasis is given up; a link whose
 * text is no address stays a link.
 */
export function repairUrls(line: readonly PhrasingContent[]): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  const add = (part: PhrasingContent) => {
    const last = parts.at(-1);
    if (part.type === 'text' && last?.type === 'text') {
      parts[parts.length - 1] = { type: 'text', value: last.value + part.value };
    } else parts.push(part);
  };
  const addAll = (nodes: readonly PhrasingContent[], followed: string) => {
    nodes.forEach((node, index) => {
      const following =
        nodes
          .slice(index + 1)
          .map(flatRaw)
          .join('') + followed;
      if (node.type === 'link') add(repairLink(node, following));
      else if (node.type === 'strong' || node.type === 'emphasis') addAll(node.children, following);
      else if (node.type === 'text') add(node);
      else if (node.type === 'image') add({ type: 'text', value: node.url });
      else add({ type: 'text', value: flatRaw(node) });
    });
  };
  addAll(line, '');
  return parts.map((part) =>
    part.type === 'text' ? { type: 'text', value: apart(part.value) } : part,
  );
}

function repairLink(link: Link, following: string): PhrasingContent {
  const label = flatText(link).replace(/\s+/g, ' ');
  const whole = splitNeighbours(link.url).join(' ; ');
  if (label === '') return { type: 'text', value: ` ${whole} ` };
  if (!isAddress(label)) return { ...link, children: [{ type: 'text', value: label }] };
  if (/^\s*(dot\b|\[dot\]|\(dot\)|\[\.\])/i.test(following) || isHidden(label))
    return { type: 'text', value: isCut(label) ? whole : label };
  return { type: 'text', value: isCut(label) ? whole : longer(label, whole) };
}

/** The addresses of a link that may have swallowed its neighbours. */
function splitNeighbours(url: string): string[] {
  const urls: string[] = [];
  let end = 0;
  for (const match of url.matchAll(neighbour)) {
    if (carries.test(url.slice(0, match.index))) continue;
    urls.push(url.slice(end, match.index));
    end = match.index + match[0].length;
  }
  urls.push(url.slice(end));
  return urls.map((each) => each.replace(/(?:%C2%A0|%20|\s|;)+$/gi, '')).filter(Boolean);
}

/** Addresses that were written without a space between them. */
function apart(text: string): string {
  return text.replace(/;(?:%C2%A0|%20)*(?=https?:\/\/)/gi, '; ');
}

/** Where both are whole, the text is what was published, unless it lacks the end of the address. */
function longer(label: string, whole: string): string {
  const bare = label.replace(/[.;,\s]+$/, '');
  return whole.startsWith(bare) && whole.length > label.length ? whole : label;
}

function isAddress(label: string): boolean {
  return (
    /^(https?:\/\/|www\.)/i.test(label) ||
    /^[\w-]+(\.[\w-]+)+\/\S*$/.test(label) ||
    /^ttps?:\/\//.test(label)
  );
}

function isHidden(label: string): boolean {
  return / dot |\[dot\]|\[\.\]|\(dot\)/i.test(label) || /^https?:\/\/[^./\s]+$/i.test(label);
}

/** The site cut the text of long links. */
function isCut(label: string): boolean {
  return /(?:\.\.\.|…)\s*[.;,]?$/.test(label);
}

function flatRaw(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(flatRaw).join('');
  return flatText(node);
}
