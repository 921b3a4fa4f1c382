/**
 * The notes of a line that holds several without a break: "[1] https://…[2] https://…". Only numbers that
 * follow each other begin a note, so that a number inside of a note stays there.
 */
export function splitNotes(line: string): string[] {
  const first = /^\[(\d{1,3})\] ?\S/.exec(line)?.[1];
  if (first === undefined) return [line];
  const notes: string[] = [];
  let rest = line;
  for (let number = Number(first) + 1; ; number += 1) {
    const at = rest.indexOf(`[${number}]`, 1);
    if (at < 0) return [...notes, rest.trim()];
    notes.push(rest.slice(0, at).trim());
    rest = rest.slice(at);
  }
}
