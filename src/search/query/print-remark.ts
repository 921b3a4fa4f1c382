import type { Remark } from './query.ts';

/**
 * What a reader is told about a query: what was left out of it, or is read in another way than it may be meant. The
 * texts stand apart from the reader of queries, since few queries need them.
 */
export function printRemark([name, ...about]: Remark): string {
  const text: string | ((...about: string[]) => string) = texts[name];
  return typeof text === 'string' ? text : text(...about);
}

/** By the names that remarks have in a `Query`. */
const texts = {
  textCut: 'Only the first 10,000 characters of the query are read.',
  piecesCut: 'Only the first 200 words, phrases and filters of the query are read.',
  termsCut: 'Only the first 24 words and phrases are searched for.',
  phraseCut: 'Only the first 64 words of a phrase are searched for.',
  brackets:
    'Brackets are passed over: OR joins the words beside it, and each word to leave out needs a minus of its own.',
  orEnds: 'OR stands between two words. What is left out and what narrows cannot be joined by it.',
  nearEnds: 'near/ stands between two words. It is passed over here.',
  mixed: 'OR and near/ cannot share a word. All of these words are asked for.',
  star: 'An asterisk counts only at the end of a word.',
  noDays: 'No day lies in all of these stretches of time.',
  shortPrefix: (word: string) =>
    `“${shorten(word)}*” is searched for as a word: an asterisk needs two letters before it.`,
  distance: (written: string, distance: string) =>
    `${shorten(written)} is read as near/${distance}.`,
  noField: (field: string) =>
    `There is no field ${shorten(field)}: and it is searched for as a word.`,
  emptyField: (field: string) => `Nothing stands behind ${field}: that it could mean.`,
  noKind: (value: string) =>
    `“${shorten(value)}” is no kind of report. Write kind:assessment or kind:wire.`,
  noDate: (value: string) => `“${shorten(value)}” names no day. Write 2024-01-26, 2024-01 or 2024.`,
  noDay: (written: string) =>
    `The calendar has no ${shorten(written)}. It is searched for as words.`,
  notLeftOut: (written: string) =>
    `“${shorten(written)}” is passed over: only words and phrases can be left out.`,
};

/** A name that `printRemark` has a text for. */
export type RemarkName = keyof typeof texts;

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
