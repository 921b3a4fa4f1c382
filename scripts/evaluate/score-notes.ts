import { readNoteText, type NoteText } from './note-text.ts';
import { shareRow, type Row } from './row.ts';
import { isDue, type Pair } from './score-identity.ts';

/** Two addresses that a document wrote as one: ";%C2%A0https://" and the like. */
const swallowed = /[^\s;](?:;|%C2%A0|%20)+https?:\/\//i;

/** Rows on endnotes: that all are there, each with all its addresses and words. */
export function scoreNotes(pairs: readonly Pair[]): Row[] {
  const due = pairs.filter((pair) => pair.expected.notes && isDue(pair));
  const counts: string[] = [];
  const addresses: string[] = [];
  const obfuscated: string[] = [];
  const lost: string[] = [];
  let total = 0;
  let words = 0;
  for (const { expected, file } of due) {
    const { notes = new Map<number, NoteText>(), raw } = expected;
    total += notes.size;
    const numbers = [...notes.keys()].join(' ');
    const found = [...(file?.notes.keys() ?? [])].sort((a, b) => a - b).join(' ');
    if (numbers !== found) counts.push(`${raw.path}: ${differenceOf(numbers, found)}`);
    for (const [number, note] of notes) {
      const place = `${raw.path} [${number}]`;
      const lines = file?.notes.get(number) ?? [];
      const got = readNoteText(lines);
      const written = lines
        .flat()
        .map((piece) => piece.href ?? piece.text)
        .join('');
      const same = sorted(note.urls) === sorted(got.urls) || note.bare === got.bare;
      if (!same)
        addresses.push(`${place}: ${differenceOf(note.urls.join(' '), got.urls.join(' '))}`);
      else if (swallowed.test(written)) addresses.push(`${place}: two in one: ${written}`);
      if (note.obfuscated !== got.obfuscated)
        obfuscated.push(`${place}: "dot" ${got.obfuscated} times, expected ${note.obfuscated}`);
      words += note.words.length;
      const left = subtract(note.words, got.words);
      lost.push(...left.map((word) => `${place}: "${word}"`));
    }
  }
  return [
    shareRow('number of notes right', 0.995, 'documents with notes', due.length, counts),
    shareRow('all addresses of a note', 0.995, 'notes', total, addresses),
    shareRow('obfuscated addresses as written', 0.995, 'notes', total, obfuscated),
    shareRow('words of notes kept', 0.995, 'words', words, lost),
  ];
}

function sorted(urls: readonly string[]): string {
  return urls.toSorted().join(' ');
}

function differenceOf(expected: string, found: string): string {
  const [left, right] = [expected.split(' '), found.split(' ')];
  const missing = subtract(left, right).filter(Boolean);
  const added = subtract(right, left).filter(Boolean);
  return `${missing.length ? `missing ${missing.join(' ')} ` : ''}${added.length ? `added ${added.join(' ')}` : ''}`;
}

/** What `whole` has that `part` has not, each as often as it is left over. */
function subtract(whole: readonly string[], part: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const item of part) left.set(item, (left.get(item) ?? 0) + 1);
  return whole.filter((item) => {
    const count = left.get(item) ?? 0;
    if (count > 0) left.set(item, count - 1);
    return count === 0;
  });
}
