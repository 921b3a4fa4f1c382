/** Words of a text; scripts without spaces count two signs as a word. */
export function countWords(text: string): number {
  const spaced = text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const signs = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return Math.max(spaced, Math.ceil((signs?.length ?? 0) / 2));
}

/**
 * Whether a text comes to an end: a full stop or its like, and after it only marks of notes, quotes, brackets
 * or an agency's sign: "… said the mayor. (ABC)".
 */
export function isComplete(text: string): boolean {
  const end = withoutMarks(endOf(text)).replace(/\s\([\p{L}\p{N} ./-]{1,20}\)$/u, '');
  return /[.!?…:;。！？؟]["'”’»)\]_*]*$/u.test(end);
}

/** Whether a text is running prose that comes to an end, not a label, a menu entry or a headline. */
export function isProse(text: string): boolean {
  return isComplete(text) && !isCutShort(text) && countWords(text) >= 6;
}

/** Whether a text was cut by a page that shows only its beginning: "told the government to “imm…". */
export function isCutShort(text: string): boolean {
  return /[^\s.!?](…|\.\.\.)["”’»]?$/u.test(endOf(text));
}

/** Whether a text goes on inside a sentence: it begins with a small letter or a sign that belongs to what came before. */
export function beginsInside(text: string): boolean {
  return /^[\p{Ll},;:.)%’]/u.test(text) && !/^[a-z][\w-]*:\/\//.test(text) && !/^\.{2,}/.test(text);
}

/** Whether a text cannot stand alone because its last word calls for another: "reported by the", "in February,". */
export function endsInside(text: string): boolean {
  const end = endOf(text);
  if (/[,(–—]$/u.test(end)) return true;
  const last = end.slice(-40).match(/[\p{L}’']+$/u)?.[0];
  if (last === undefined || !openers.has(last.toLowerCase())) return false;
  // In a headline they have capital letters and end it now and then: "Rakes for This".
  return last === last.toLowerCase() || (last === text && text.length <= 4);
}

/** Whether most of its words (that share of them) begin with a capital letter, as in English headings. */
export function isTitleCase(text: string, share = 0.75): boolean {
  const words = text.slice(0, 600).match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const counted = long.length > 0 ? long : words;
  const capital = counted.filter((word) => /^\p{Lu}/u.test(word));
  return counted.length > 0 && capital.length / counted.length >= share;
}

/** Whether a text is a date or a time with little around it. */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || isComplete(text)) return false;
  return countWords(text) <= 8 && /\b(19|20)\d\d\b|\b\d{1,2}[:.]\d{2}\b/.test(text);
}

/** Whether a text ends with the mark of a note: "the minister[57]". */
export function endsWithMark(text: string): boolean {
  return /\[\d{1,3}\]$/.test(endOf(text));
}

const withoutMarks = (text: string): string => text.replace(/(\s*\[\d{1,3}\])+\s*$/u, '').trimEnd();

/** What a text ends with; enough to judge it, and short, so that endless lines cost nothing. */
const endOf = (text: string): string => text.slice(-200);

// Articles, prepositions and conjunctions: no sentence and no heading ends with them.
const openers = new Set(
  [
    'a an the and or but nor of in on at by to from for with into onto over under between among against amid about as than that which who whose if while because since until via per its their his her our not',
    'и а но или в во на о об от до из за к ко с со у по для при под над между что как чтобы если',
    'і й та або але у в на про від до із за з зі по для при під над між що як щоб якщо',
    'и или но във на за от до със по при под над между че като ако',
    'der die das den dem des ein eine einen einem und oder aber von vom zu zum zur mit bei aus nach für über unter dass',
    'le la les un une des du de et ou mais à au aux dans sur par pour avec que qui',
    'el los las del y o pero en con por para que il lo gli della dei e ed ma di da nel con che',
    'i oraz lub ale w we na o od do z ze za po przez dla że a alebo v vo zo pri pre že och eller men av till från med för att som',
  ]
    .join(' ')
    .split(' '),
);
