import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTogether, findTogether } from './find-together.ts';

const ids = 'abcdefghijklmnop'.split('');
const passage = fc.uniqueArray(fc.nat(ids.length - 1), { minLength: 1, maxLength: 14 });

test('counts passages that two outlets support, and gives the ten that have most', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 12 }), fc.nat(12), (passages, middle) => {
      const parts = [passages.slice(0, middle), passages.slice(middle)].map((part) => {
        const supported = { outlets: part.flat(), ends: [] as number[] };
        for (const outlets of part)
          supported.ends.push((supported.ends.at(-1) ?? 0) + outlets.length);
        return countTogether(ids.length, supported);
      });
      const numbers = Uint32Array.from(ids.keys());
      const counted = ids.map((_, one) =>
        ids
          .map((id, other) => ({
            id,
            passages:
              one === other
                ? 0
                : passages.filter((all) => all.includes(one) && all.includes(other)).length,
          }))
          .filter(({ passages: count }) => count > 0)
          .toSorted((a, b) => b.passages - a.passages || (a.id < b.id ? -1 : 1))
          .slice(0, 10),
      );
      const all = ids.map((_, id) => parts.map((part) => ({ together: part[id] ?? [], numbers })));
      expect(findTogether(ids, all)).toEqual(counted);
    }),
  );
});
