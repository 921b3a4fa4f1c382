/** Where a sentence begins and ends in a text. */
export interface Span {
  start: number;
  end: number;
}

/** Words whose full stop ends no sentence, whatever follows: ranks, titles, and what stands before names and numbers. */
const abbreviations = new Set(
  (
    'adm art approx brig capt cf cmdr col cpl dr ed fig fr ft gen gov hon lt maj messrs mr mrs ms mt no nos ' +
    'op ph pp pres prof rep reps rev sec sen sens sgt sr st ste supt vol vs viz e.g i.e al jan feb mar apr jun ' +
    'jul aug sep sept oct nov dec'
  ).split(' '),
);
/** Words whose full stop may end a sentence: only what follows tells. */
const doubtful = new Set('a.m p.m u.s u.k u.n e.u d.c u.s.s.r inc co corp ltd jr etc'.split(' '));
/** Words that begin sentences, and hardly ever a name behind an abbreviation. */
const openers = new Set(
  (
    'The This That These Those It Its He She They His Her Their We A An In On At As And But However If When ' +
    'While Although After Before Since There Some Several Many Both Another Meanwhile Such According For From ' +
    'To By With Two Three'
  ).split(' '),
);
const boundary =
  /[.!?…]+["”’»)\]]*(\s+)(?=["“‘«([]*[\p{Lu}\d«“])|(?<=[\p{Ll}\d)”])\.(?=(?:The|This|It|He|In|On)\s)/gu;

/** The sentences of a text; "U.S. Army", "Col. Gen. Ivanov" and "V. V. Petrov" stay whole. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const space = match[1]?.length ?? 0;
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && space > 0 && !endsThere(text, start, match.index, end))
      continue;
    sentences.push({ start, end: end - space });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** The sentence that a place in a text stands in, of all its sentences. */
export function sentenceAt(sentences: readonly Span[], place: number): Span {
  return sentences.find(({ end }) => place <= end) ?? sentences.at(-1) ?? { start: 0, end: 0 };
}

function endsThere(text: string, start: number, stop: number, next: number): boolean {
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(start, stop - 16), stop))?.[0] ?? '';
  const following = /[\p{L}\d]+/u.exec(text.slice(next, next + 40))?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return false;
  if (doubtful.has(word.toLowerCase())) return openers.has(following);
  // An initial, unless it is the end of "vitamin C" or "Plan B" before an opener.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return openers.has(following) && following.length > 1;
  return true;
}
