/** What is in each of several ascending lists without repetitions. */
export function intersect(lists: readonly Int32Array[]): Int32Array {
  const [shortest = new Int32Array(), ...others] = lists.toSorted((a, b) => a.length - b.length);
  let shared = shortest;
  for (const other of others) {
    const kept = new Int32Array(shared.length);
    let count = 0;
    let next = 0;
    for (const value of shared) {
      while ((other[next] ?? Infinity) < value) next++;
      if (other[next] === value) kept[count++] = value;
    }
    shared = kept.subarray(0, count);
  }
  return shared;
}

/** All of several ascending lists. */
export function joinSorted(lists: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(), ...others] = lists;
  if (others.length === 0) return first;
  const joined = new Int32Array(lists.reduce((sum, each) => sum + each.length, 0));
  let count = 0;
  for (const each of lists) {
    joined.set(each, count);
    count += each.length;
  }
  return joined.sort();
}

/** All of several ascending lists in one, and for each value the list that it comes from. */
export function mergeLists(lists: readonly Int32Array[]): {
  starts: Int32Array;
  kinds: Uint16Array;
} {
  const [first = new Int32Array(), ...others] = lists;
  let merged = { starts: first, kinds: new Uint16Array(first.length) };
  for (const [index, other] of others.entries()) merged = mergeTwo(merged, other, index + 1);
  return merged;
}

function mergeTwo(
  one: { starts: Int32Array; kinds: Uint16Array },
  other: Int32Array,
  kind: number,
): { starts: Int32Array; kinds: Uint16Array<ArrayBuffer> } {
  const total = one.starts.length + other.length;
  const starts = new Int32Array(total);
  const kinds = new Uint16Array(total);
  let [left, right] = [0, 0];
  for (let count = 0; count < total; count++) {
    const [a = Infinity, b = Infinity] = [one.starts[left], other[right]];
    starts[count] = Math.min(a, b);
    kinds[count] = a <= b ? (one.kinds[left++] ?? 0) : kind;
    if (a > b) right++;
  }
  return { starts, kinds };
}
