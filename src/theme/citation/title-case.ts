/** Articles, conjunctions and prepositions, which stay small inside a title (as citeproc's list has them). */
const small = new Set(
  `a about above across after against along amid among an and around as at before behind below beneath
  beside between beyond but by despite down during except for from in inside into like near next nor of
  off on onto or out over per so since than the through throughout till to toward towards under until
  unto up upon v v. versus via vs vs. when with within without yet`.split(/\s+/),
);

/**
 * An English title with capitals as Chicago and MLA want them; words that have a capital, and titles in
 * capitals throughout, stay as they are. In other languages a title keeps its own capitals.
 */
export function titleCase(title: string, language: string): string {
  if (!/^en\b/.test(language)) return title;
  const words = title.split(/(\s+|-)/);
  const last = words.findLastIndex(isWord);
  return words
    .map((word, index) => {
      const leads = index === 0 || /[:?!]["”’']*$/.test(words[index - 2] ?? '');
      if (!isWord(word) || /\p{Lu}/u.test(word)) return word;
      const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '');
      if (!leads && index !== last && small.has(bare)) return word;
      return word.replace(/^[“‘("'[]*\p{Ll}/u, (start) => start.toUpperCase());
    })
    .join('');
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
