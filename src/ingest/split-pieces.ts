/** The paragraphs of a plain text: what blank lines separate, or each line where lines are paragraphs. */
export function splitPieces(text: string): string[] {
  const blocks = text.split(/\n[^\S\n]*\n/).map((block) =>
    block
      .split('\n')
      .map(cleanLine)
      .filter((line) => line !== ''),
  );
  const wrapped = isHardWrapped(blocks);
  return blocks.flatMap((lines) => (wrapped ? unwrap(lines) : lines));
}

const cleanLine = (line: string): string =>
  line
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

const startsItem = /^([-*•]|\d{1,3}[.)]|#{1,6}|>|\[\d{1,3}\]) ?/;

/** Mail programs and editors break lines at a fixed width; then a line is no paragraph. */
function isHardWrapped(blocks: string[][]): boolean {
  const inner = blocks.flatMap((lines) => lines.slice(0, -1));
  const longest = blocks.flat().reduce((most, line) => Math.max(most, line.length), 0);
  const full = inner.filter((line) => line.length > longest * 0.7 && !/[.!?:”"]$/.test(line));
  return inner.length >= 3 && longest >= 50 && longest <= 120 && full.length / inner.length > 0.6;
}

function unwrap(lines: string[]): string[] {
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last === undefined || startsItem.test(line)) pieces.push(line);
    else pieces[pieces.length - 1] = `${last} ${line}`;
  }
  return pieces;
}
