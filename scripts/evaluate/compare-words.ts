/** What a text has lost and taken on against another. */
export interface WordDifference {
  /** Indices of expected words that are missing. */
  missing: number[];
  /** Indices of words that were not expected. */
  added: number[];
}

/** Beyond so many differences two texts are no longer compared: they are different texts. */
const mostDifferences = 8000;

/** Words of a text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The shortest list of differences in order, by E. W. Myers, "An O(ND) Difference Algorithm and Its
 * Variations", Algorithmica 1 (1986).
 */
export function compareWords(
  expected: readonly string[],
  found: readonly string[],
): WordDifference {
  const trace = findPath(expected, found);
  if (!trace) return { missing: [...expected.keys()], added: [...found.keys()] };
  const missing: number[] = [];
  const added: number[] = [];
  let x = expected.length;
  let y = found.length;
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d - 1] ?? new Int32Array();
    const k = x - y;
    const down = k === -d || (k !== d && at(reach, d - 1, k - 1) < at(reach, d - 1, k + 1));
    const before = down ? k + 1 : k - 1;
    x = at(reach, d - 1, before);
    y = x - before;
    if (down) added.push(y);
    else missing.push(x);
  }
  return { missing: missing.reverse(), added: added.reverse() };
}

/** For each number of differences d, how far each diagonal −d…d reaches. */
function findPath(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
  const trace: Int32Array[] = [];
  for (let d = 0; d <= Math.min(a.length + b.length, mostDifferences); d++) {
    const last = trace[d - 1] ?? new Int32Array();
    const reach = new Int32Array(2 * d + 1);
    trace.push(reach);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(last, d - 1, k - 1) < at(last, d - 1, k + 1));
      let x = d === 0 ? 0 : down ? at(last, d - 1, k + 1) : at(last, d - 1, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[k + d] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return undefined;
}

function at(reach: Int32Array, d: number, k: number): number {
  return reach[k + d] ?? -1;
}
