import { countWords, isComplete, isProse, isTitleCase } from './sentence-shape.ts';

/** Whether a line of an assessment's plain text is one of its headings by its words alone. */
export function isReportHeading(line: string): boolean {
  if (line.length > 300) return false;
  const words = countWords(line);
  if (words === 0 || /^[\p{Ll}[(]/u.test(line)) return false;
  if (words <= 8 && standing.test(line)) return true;
  if (isEffortLine(line) && /\(.{0,20}objective: .*\)$/i.test(line)) return true;
  if (isComplete(line)) return false;
  if (isEffortLine(line)) return words <= 12;
  return words >= 2 && words <= 10 && isTitleCase(line, 0.6) && subject.test(line);
}

/** Whether a line names one of the efforts under which reports are ordered, or its objective. */
export function isEffortLine(line: string): boolean {
  return effort.test(line) || /^(russian )?objective: /i.test(line);
}

/** Whether the line at an index is a heading: by its words, or as a short title between paragraphs. */
export function isHeadingAt(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  const next = lines[index + 1];
  if (next === undefined || /^objective|^russian objective/i.test(line)) return false;
  if (isReportHeading(line)) return true;
  const before = lines[index - 1];
  const isAlone = before !== undefined && isComplete(before) && isProse(next);
  return (
    isAlone && /^\p{Lu}[\p{L}’' -]*$/u.test(line) && countWords(line) <= 6 && isTitleCase(line)
  );
}

const standing =
  /^(key take-?aways|top ?lines?|key events|immediate items to watch|endnotes|iran|iraq|syria|lebanon|yemen|israel|turkey|turkiye|afghanistan|gaza( strip)?|west bank|arabian peninsula|palestinian territories( (&|and) lebanon)?|northeastern syria|other activity|axis of resistance( .{0,30})?):?$/i;
const effort =
  /^(russian |ukrainian )?((supporting|subordinate main|main|subordinate) )?(effort|main effort)s?\b|^(activit(y|ies) in|significant activity|mobilization and|russian (air|mobilization|technological)|ukrainian operations)\b/i;
const subject =
  /\b(response|retaliation|campaign|operations|activity|activities|efforts?|succession|dynamics|affairs|security|negotiations|talks|developments|protests?)\b/i;
