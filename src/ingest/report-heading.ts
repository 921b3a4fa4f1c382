import { countWords, isComplete, isTitleCase } from './sentence-shape.ts';

/**
 * Whether a line of an assessment's plain text is surely one of its headings: by the words that ISW's
 * headings are made of, or as a short line that is written like one.
 */
export function isReportHeading(line: string): boolean {
  const words = countWords(line);
  if (words === 0 || isComplete(line) || /^[\p{Ll}\[(]/u.test(line)) return false;
  if (words <= 8 && standing.test(line)) return true;
  return (
    (words <= 16 && effort.test(line)) ||
    (words >= 2 && words <= 10 && isTitleCase(line) && subject.test(line))
  );
}

const standing =
  /^(key take-?aways|top ?lines?|key events|immediate items to watch|endnotes|iran|iraq|syria|lebanon|yemen|israel|turkey|turkiye|afghanistan|gaza( strip)?|west bank|arabian peninsula|palestinian territories( (&|and) lebanon)?|northeastern syria|other activity|axis of resistance( .{0,30})?)$/i;
const effort =
  /^(russian |ukrainian )?(supporting|subordinate main|main|subordinate)? ?(effort|main effort)s?\b.{0,4}|^(activities|significant activity|mobilization|russian (air|mobilization|technological)|ukrainian operations)\b/i;
const subject =
  /\b(response|retaliation|campaign|operations|activity|activities|efforts?|succession|dynamics|affairs|security|negotiations|talks|developments|protests?)\b/i;
