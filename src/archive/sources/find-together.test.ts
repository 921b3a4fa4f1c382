import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTogether, type Supported } from './find-together.ts';

const ids = 'abcdefghijklmnop'.split('');
const passage = fc.uniqueArray(fc.nat(ids.length - 1), { minLength: 1, maxLength: 14 });

test('counts passages that two outlets support, and gives the ten that have most', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
      const supported: Supported = { outlets: [], ends: [] };
      for (const outlets of passages) supported.ends.push(supported.outlets.push(...outlets));
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
      expect(findTogether(ids, supported)).toEqual(counted);
    }),
  );
});
