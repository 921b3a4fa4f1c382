/**
 * Bold in Markdown as scrapers write it: runs glued together where a link stood (`**see****here**`), white
 * space inside of the asterisks (`**see **here`), no blank after them. The words and their order stay.
 */
export function repairBold(line: string): string {
  const parts = line.split('**');
  const isStrange = /(?<!\*)\*{3}(?!\*)|\*{5}(?!\*)/.test(line);
  // An odd number of delimiters cannot be paired.
  if (parts.length < 3 || parts.length % 2 === 0 || isStrange) return line;
  const runs = joinRuns(parts);
  return runs.map((run, index) => printRun(run, runs[index - 1], runs[index + 1])).join('');
}

interface Run {
  text: string;
  isBold: boolean;
}

function joinRuns(parts: readonly string[]): Run[] {
  const runs: Run[] = [];
  parts.forEach((part, index) => {
    const isBold = index % 2 === 1;
    const last = runs.at(-1);
    if (part === '') return;
    if (last?.isBold !== isBold) runs.push({ text: part, isBold });
    else last.text += needsSpace(last.text, part) ? ` ${part}` : part;
  });
  return runs;
}

/** A link between two runs was a word of its own, unless a sign follows. */
const needsSpace = (left: string, right: string): boolean =>
  /[^\s([“]$/u.test(left) && /^[^\s.,;:)\]!?”’]/u.test(right);

function printRun(run: Run, before: Run | undefined, after: Run | undefined): string {
  if (!run.isBold) return run.text;
  const inner = run.text.trim().replace(/(?<![\p{L}\p{N}])([_*])([([{]+)\1(?![*_]) ?/gu, '$2');
  if (inner === '') return run.text;
  const lead = /^\s/.test(run.text) && before ? ' ' : '';
  const trail = /\s$/.test(run.text) && after ? ' ' : '';
  // A sign inside the asterisks and a letter outside: then they would not be read as bold.
  const isTight =
    trail === '' && /[^\p{L}\p{N}\s]$/u.test(inner) && /^[\p{L}\p{N}]/u.test(after?.text ?? '');
  return `${lead}**${inner}**${isTight ? ' ' : trail}`;
}
