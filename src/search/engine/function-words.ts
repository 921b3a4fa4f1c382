/**
 * Words that stand in nearly every passage and mean nothing by themselves. A query is not searched for
 * them, unless it has no other words or has them in quotes.
 */
const functionWords = new Set(
  (
    'a an and are as at be been but by for from had has have in into is it its ' +
    'of on or that the their these they this those to was were which with'
  ).split(' '),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
