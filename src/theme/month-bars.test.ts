import { describe, expect, it } from 'vitest';
import { layOutMonths } from './month-bars.ts';

describe('layOutMonths', () => {
  const laidOut = layOutMonths(
    new Map([
      ['2022-02', 5],
      ['2022-12', 1],
      ['2024-01', 10],
    ]),
  );

  it('covers whole years, also those without a count', () => {
    expect(laidOut.years).toEqual(['2022', '2023', '2024']);
    expect(laidOut.rows[0]).toEqual({ month: 'January', counts: [0, 0, 10] });
    expect(laidOut.rows[1]).toEqual({ month: 'February', counts: [5, 0, 0] });
  });

  it('has a bar for each month that has a count, the highest as high as the box', () => {
    expect(laidOut.most).toEqual({ month: '2024-01', count: 10 });
    expect(laidOut.bars).toEqual([
      { x: 17.7, y: 50, width: 14.7, height: 50 },
      { x: 184.3, y: 90, width: 14.7, height: 10 },
      { x: 401, y: 0, width: 14.7, height: 100 },
    ]);
  });

  it('shows the least count', () => {
    const [first] = layOutMonths(
      new Map([
        ['2022-01', 1],
        ['2022-02', 5000],
      ]),
    ).bars;
    expect(first?.height).toBe(1);
  });
});
