import { wordsOf } from '../words.ts';

/** A word that is written with hyphens, with how often: ["il76", "il 76", 12]. */
export type Compound = [joined: string, parts: string, times: number];

/** Gathers words with hyphens from texts, so that nothing else of a text need be kept. */
export interface CompoundGatherer {
  add(text: string): void;
  /** Sorted by code unit. */
  list(): Compound[];
}

const hyphen = /[-\u2010\u2011]/g;
/** From the beginning of a word on: of `10,000-strong` nothing. */
const hyphenated = /(?<![\p{L}\p{N}\p{M}.,'’])[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)+/gu;

export function gatherCompounds(): CompoundGatherer {
  const written = new Map<string, number>();
  return {
    add(text) {
      for (const word of findHyphenated(text)) written.set(word, (written.get(word) ?? 0) + 1);
    },
    list: () => listCompounds(written),
  };
}

/** Looks from hyphen to hyphen, since most words have none. */
function* findHyphenated(text: string): Generator<string> {
  let end = 0;
  for (const { index } of text.matchAll(hyphen)) {
    if (index < end) continue;
    const start = text.lastIndexOf(' ', index) + 1;
    const space = text.indexOf(' ', index);
    end = space < 0 ? text.length : space;
    for (const [word] of text.slice(start, end).matchAll(hyphenated)) yield word;
  }
}

function listCompounds(written: ReadonlyMap<string, number>): Compound[] {
  const compounds = new Map<string, Compound>();
  for (const [word, times] of written) {
    const parts = formsOf(word);
    const [joined, ...more] = formsOf(word.replaceAll(hyphen, ''));
    if (joined === undefined || more.length > 0 || parts.length < 2) continue;
    const key = [joined, ...parts].join(' ');
    compounds.set(key, [joined, parts.join(' '), (compounds.get(key)?.[2] ?? 0) + times]);
  }
  return [...compounds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, compound]) => compound);
}

function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}
