const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as a field of BibTeX has it, on one line and without the braces round it. */
export function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^&%$#_]/g, (character) => special[character] ?? `\\${character}`);
}

/** An address as a field of BibTeX has it: as it stands, but braces and backslashes would end the field. */
export function escapeTexUrl(url: string): string {
  return url.replace(/[\\{}\s]/g, encodeURIComponent);
}
