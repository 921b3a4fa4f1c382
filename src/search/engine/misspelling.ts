/** How a word may have been mistyped. */
export interface Misspelling {
  /** Letters left out, put in, exchanged, or swapped with their neighbour. */
  mistakes: number;
  /** How unlikely that is: the natural logarithm of how much rarer than no mistake. */
  cost: number;
}

/** Of any mistake at all. */
const mistakeCost = 5;

/** Of one kind or the other, on top. */
const costs = {
  swapped: 0.8,
  missing: 1,
  missingTwin: 0.5,
  doubled: 0.6,
  extra: 3,
  otherKey: 3,
  otherVowel: 2,
  nextKey: 1.8,
  /** In the first letter, where people look. */
  first: 1,
};

/** Weight of a mistake in a sum of costs: more than all costs of a word together. */
const mistake = 1000;

/**
 * The likeliest way in which `meant` became `typed` with the fewest mistakes (Damerau-Levenshtein, optimal
 * string alignment); undefined where it takes more than `most`.
 */
export function explainMisspelling(
  typed: string,
  meant: string,
  most: number,
): Misspelling | undefined {
  if (Math.abs(typed.length - meant.length) > most) return undefined;
  let before = new Float64Array();
  let last = new Float64Array();
  for (let i = 0; i <= typed.length; i++) {
    const row = new Float64Array(meant.length + 1);
    let least = Infinity;
    for (let j = 0; j <= meant.length; j++) {
      const exchanged =
        i > 0 && j > 0 ? (last[j - 1] ?? 0) + exchange(typed, i - 1, meant, j - 1) : Infinity;
      const put = i > 0 ? (last[j] ?? 0) + putIn(typed, i - 1) : Infinity;
      const left = j > 0 ? (row[j - 1] ?? 0) + leaveOut(meant, j - 1) : Infinity;
      const swapped = isSwap(typed, i, meant, j)
        ? (before[j - 2] ?? 0) + mistake + costs.swapped
        : Infinity;
      row[j] = i + j === 0 ? 0 : Math.min(exchanged, put, left, swapped);
      least = Math.min(least, row[j] ?? 0);
    }
    if (least >= mistake * (most + 1)) return undefined;
    [before, last] = [last, row];
  }
  const sum = last[meant.length] ?? 0;
  const mistakes = Math.floor(sum / mistake);
  if (mistakes > most) return undefined;
  return { mistakes, cost: mistakes * mistakeCost + (sum % mistake) };
}

function exchange(typed: string, i: number, meant: string, j: number): number {
  const [a = '', b = ''] = [typed[i], meant[j]];
  if (a === b) return 0;
  const kind = nextKeys.has(a + b)
    ? costs.nextKey
    : /[aeiouy]{2}/.test(a + b)
      ? costs.otherVowel
      : costs.otherKey;
  return mistake + kind + (i === 0 ? costs.first : 0);
}

function putIn(typed: string, i: number): number {
  const kind = hasTwin(typed, i) ? costs.doubled : costs.extra;
  return mistake + kind + (i === 0 ? costs.first : 0);
}

function leaveOut(meant: string, j: number): number {
  const kind = hasTwin(meant, j) ? costs.missingTwin : costs.missing;
  return mistake + kind + (j === 0 ? costs.first : 0);
}

function isSwap(typed: string, i: number, meant: string, j: number): boolean {
  return i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1];
}

function hasTwin(word: string, index: number): boolean {
  return word[index] === word[index - 1] || word[index] === word[index + 1];
}

/** Rows of a keyboard, each begun half a key further to the right. */
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const nextKeys = new Set(
  keyboard.flatMap((row, y) =>
    [...row].flatMap((key, x) => {
      const below = keyboard[y + 1] ?? '';
      return [row[x + 1], below[x - 1], below[x]]
        .filter((other) => other !== undefined)
        .flatMap((other) => [key + other, other + key]);
    }),
  ),
);
