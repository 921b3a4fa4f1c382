import { endOfWord, isPlain, startOfWord } from '../../report/plain-text.ts';
import { WordTable } from '../../report/word-table.ts';
import { formOf, writtenWord } from '../words.ts';

const writtenHere = new RegExp(writtenWord, 'yu');

/** The words of an index, numbered from 1 in the order in which they come. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  /** The same by the ways in which texts write them; 0 for what is no word. */
  readonly #written = new WordTable<number>();

  /** All words, in the order of their numbers. */
  get words(): Iterable<string> {
    return this.#numbers.keys();
  }

  get count(): number {
    return this.#numbers.size;
  }

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(word, number);
    return number;
  }

  /** The numbers of the words of a text, in its order: of those that `wordsOf` finds. */
  read(text: string): number[] {
    const numbers: number[] = [];
    eachWritten(text, (start, end) => {
      const number = this.#written.get(text, start, end) ?? this.#take(text.slice(start, end));
      if (number > 0) numbers.push(number);
    });
    return numbers;
  }

  #take(written: string): number {
    const form = formOf(written);
    const number = form === '' ? 0 : this.numberOf(form);
    this.#written.set(written, number);
    return number;
  }
}

/** Calls `see` with where each word of a text begins and ends. */
function eachWritten(text: string, see: (start: number, end: number) => void): void {
  if (!isPlain(text))
    for (const { 0: word, index } of text.matchAll(writtenWord)) see(index, index + word.length);
  else
    for (let start = startOfWord(text, 0); start < text.length;) {
      const letters = endOfWord(text, start);
      const end = mayGoOn(text, letters) ? endOfWritten(text, start) : letters;
      see(start, end);
      start = startOfWord(text, end);
    }
}

/** True where a mark stands between letters or digits that may join them to one word. */
function mayGoOn(text: string, end: number): boolean {
  const mark = text.charAt(end);
  // It is, mostly.
  if (mark === ' ') return false;
  return ".,'’‘`".includes(mark) && endOfWord(text, end + 1) > end + 1;
}

function endOfWritten(text: string, start: number): number {
  writtenHere.lastIndex = start;
  writtenHere.test(text);
  return writtenHere.lastIndex;
}
