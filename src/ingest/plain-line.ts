/** Text of a line without what Markdown adds; links by their text. */
export function plainLine(line: string): string {
  return line
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
    .replace(/\[([^\]]{0,500})\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/^(#{1,6}|>|[-*+•]|\d{1,3}[.)])(\s+([-*+•]|\d{1,3}[.)]))*(\s+|$)/, '')
    .replace(/\*\*|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .trim();
}
