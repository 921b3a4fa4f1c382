const name = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|von|van|de)){1,3}`;
const separator = String.raw`(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+with\s+|\s*,\s*with\s+|\s*&\s*)`;
const byline = new RegExp(`^(?:by:?\\s+)?${name}(?:${separator}${name})*,?(?: et al\\.)?$`, 'iu');

/** The people that a line names, if it is nothing but a list of names; otherwise undefined. */
export function readByline(line: string): string[] | undefined {
  const text = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:?\s+/i, '');
  if (
    !byline.test(text) ||
    /^(?:Key|Endnotes|Toplines|US)\b/.test(text) ||
    !/\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}\p{Ll}/u.test(text)
  )
    return undefined;
  const names = text.split(new RegExp(separator, 'u')).filter(Boolean);
  return names.every((part) => new RegExp(`^${name}$`, 'u').test(part)) ? names : undefined;
}
