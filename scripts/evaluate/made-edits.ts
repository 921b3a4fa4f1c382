import type { LivePassage } from '../../src/archive/ledger.ts';
import { passageIdOf, type PassageId } from '../../src/report/passage-id.ts';

/** A report edited by rule, and what has become of each passage of it. */
export interface MadeEdit {
  before: LivePassage[];
  after: LivePassage[];
  outcomes: { kind: EditKind; id: PassageId; text: string; right: (PassageId | null)[] }[];
}

const editKinds = [
  'kept',
  'spelling',
  'words',
  'shortened',
  'lengthened',
  'half rewritten',
  'split',
  'merged',
  'moved',
  'removed',
  'exchanged',
] as const;

/** What is done to a passage. */
export type EditKind = (typeof editKinds)[number];

/** Passages of the new text, each with the indices of the old ones that it comes from. */
type Draft = { text: string; from: number[] }[];

/**
 * Edits about every second passage of a report as editors do, each in one way.
 *
 * @param foreign sentences of other reports, for what is put in
 */
export function makeEdit(
  texts: readonly string[],
  foreign: readonly string[],
  random: () => number,
): MadeEdit {
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)];
  const draft: Draft = [];
  const moved: Draft = [];
  const kinds = texts.map((text): EditKind => {
    const sentences = sentencesOf(text);
    const possible = editKinds.filter(
      (kind) =>
        wordCount(text) >= 12 && (!/half|split|shortened/.test(kind) || sentences.length >= 2),
    );
    return random() < 0.5 ? 'kept' : (pick(possible) ?? 'kept');
  });
  texts.forEach((text, index) => {
    const sentences = sentencesOf(text);
    const half = Math.ceil(sentences.length / 2);
    const put = (...parts: string[]) =>
      draft.push(...parts.map((part) => ({ text: part, from: [index] })));
    const strange = () => pick(foreign) ?? '';
    const last = draft.at(-1);
    switch (kinds[index]) {
      case 'spelling':
        return put(text.replace(/[“”"]/g, "'").replace(/,/g, ' –'));
      case 'words':
        return put(exchangeWords(text, strange().split(' '), random));
      case 'shortened':
        return put(sentences.slice(0, -1).join(' '));
      case 'lengthened':
        return put(random() < 0.5 ? `${text} ${strange()}` : `${strange()} ${text}`);
      case 'half rewritten':
        return put([...sentences.slice(0, half), ...sentences.slice(half).map(strange)].join(' '));
      case 'split':
        return put(sentences.slice(0, half).join(' '), sentences.slice(half).join(' '));
      case 'merged':
        if (!last) return put(text);
        last.text += ` ${text}`;
        last.from.push(index);
        return undefined;
      case 'moved':
        return moved.push({
          text: exchangeWords(text, strange().split(' '), random),
          from: [index],
        });
      case 'removed':
        return undefined;
      case 'exchanged':
        return draft.push({ text: [strange(), strange(), strange()].join(' '), from: [] });
      default:
        return put(text);
    }
  });
  for (const each of moved) draft.splice(Math.floor(random() * (draft.length + 1)), 0, each);
  return resolve(texts, draft, kinds);
}

/** Three words, or one in ten, give way to others. */
function exchangeWords(text: string, others: readonly string[], random: () => number): string {
  const words = text.split(' ');
  for (let count = Math.max(3, words.length / 10); count > 0; count--)
    words[Math.floor(random() * words.length)] =
      others[Math.floor(random() * others.length)] ?? 'other';
  return words.join(' ');
}

/** Of the parts of a split passage the largest is right; one nearly as large is no worse. */
function resolve(texts: readonly string[], draft: Draft, kinds: readonly EditKind[]): MadeEdit {
  const before = identify(texts);
  const after = identify(draft.map(({ text }) => text));
  const outcomes = before.flatMap(({ id, text }, index) => {
    const parts = after.filter((_, place) => draft[place]?.from.includes(index));
    const largest = Math.max(...parts.map((part) => wordCount(part.text)));
    const right = parts.filter((part) => wordCount(part.text) >= largest * 0.8).map(({ id }) => id);
    const kind = kinds[index] ?? 'kept';
    return [{ kind, id, text, right: right.length > 0 ? right : [null] }];
  });
  return { before, after, outcomes };
}

function identify(texts: readonly string[]): LivePassage[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const id = passageIdOf(text, taken);
    taken.add(id);
    return { id, text };
  });
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]”?)\s+(?=[“A-Z])/);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
