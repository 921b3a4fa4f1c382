import { outletOf } from './outlet-of.ts';
import type { CitedUrl, NotePart } from './report.ts';

/** Longest URL that becomes a link; longer ones are not addresses that anybody typed or copied. */
const longestUrl = 4096;

const plainUrl = String.raw`https?:\/\/[^\s<>"“”]+`;
const dot = String.raw`(?:(?:\s|%20)+dot(?:\s|%20)+|\s?(?:\[dot\]|\(dot\)|\[\.\]|\(\.\))\s?)`;
const label = String.raw`[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?`;
/** "suspilne dot media/…", "http://kremlin dot ru/…", "t[.]me/…": a scheme or a path must show that it is an address. */
const hiddenUrl = String.raw`(?:(?:https?:\/\/)(?:${label}\.)*${label}(?:${dot}${label}(?:\.${label})*)+(?:[\/?][^\s<>"“”]*)?|(?<![\p{L}\d.])(?:${label}\.)*${label}(?:${dot}${label}(?:\.${label})*)+\/[^\s<>"“”]*)`;
const anyUrl = new RegExp(`${hiddenUrl}|${plainUrl}`, 'giu');
const anyPlainUrl = new RegExp(plainUrl, 'giu');
const anyDot = new RegExp(dot, 'giu');
/** What every hidden address has, and few texts: those are searched for plain ones only. */
const hint = /dot|\[\.\]|\(\.\)/i;

/** Cuts a text where URLs begin and end; joined again by what they are written as, the parts give the text. */
export function splitUrls(text: string): NotePart[] {
  const parts: NotePart[] = [];
  let end = 0;
  for (const match of text.matchAll(hint.test(text) ? anyUrl : anyPlainUrl)) {
    const written = trimUrl(match[0]);
    const cited = citeUrl(written);
    if (!cited) continue;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(cited);
    end = match.index + written.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The source that an address means, also where it is obfuscated; undefined if it is none that can be linked. */
export function citeUrl(written: string): CitedUrl | undefined {
  const restored = hint.test(written) ? written.replace(anyDot, '.') : written;
  const url = safeUrl(/^https?:\/\//i.test(restored) ? restored : `https://${restored}`);
  if (!url) return undefined;
  const cited: CitedUrl = { url, outlet: outletOf(url), restored: restored !== written };
  return written === url ? cited : { ...cited, written };
}

/** The URL if it is an absolute http or https address of sensible length without control characters. */
export function safeUrl(text: string): string | undefined {
  if (text.length > longestUrl || /[\u0000-\u0020\u007f]/.test(text)) return undefined;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  return /^[\p{L}\p{N}._-]+\.[^.]+\.?$/u.test(url.hostname) ? text : undefined;
}

/** True for an address that a page may link: a path or fragment of this site, http, https or mailto. */
export function isSafeHref(url: string): boolean {
  if (/^(\/(?!\/)|#)[^\s\\]*$/.test(url)) return true;
  return /^mailto:[^\s]+$/i.test(url) || safeUrl(url) !== undefined;
}

/** Takes off what a sentence puts behind an address: full stops, commas, unpaired brackets. */
function trimUrl(text: string): string {
  let url = text.replace(/[\s.,;:!?'’»\]]+$/u, '');
  while (url.endsWith(')') && !url.includes('(')) url = url.slice(0, -1).replace(/[.,;]+$/, '');
  return url;
}
