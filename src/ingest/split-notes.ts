/**
 * The notes of a line that holds several without a break: "[1] https://…[2] https://…". Only numbers that
 * follow each other begin a note, so that a number inside of a note stays there.
 */
export function splitNotes(line: string): string[] {
  const first = /^\[(\d{1,3})\] ?\S/.exec(line)?.[1];
  if (first === undefined) return [line];
  const notes: string[] = [];
  let start = 0;
  for (let number = Number(first) + 1; ; number += 1) {
    const end = line.indexOf(`[${number}]`, start + 1);
    notes.push(line.slice(start, end < 0 ? undefined : end).trim());
    if (end < 0) return notes;
    start = end;
  }
}
