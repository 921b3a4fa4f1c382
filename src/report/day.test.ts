import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, daysFrom, parseDay, weekdayOf, type Day } from './day.ts';

describe('parseDay', () => {
  it.each(['2024-02-29', '2022-12-31', '2026-01-01'])('takes %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each(['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '24-01-01', '2024-1-1', ''])(
    'refuses %j',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );
});

describe('arithmetic of days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2024-02-28' as Day, 2)).toBe('2024-03-01');
    expect(addDays('2023-01-01' as Day, -1)).toBe('2022-12-31');
    expect(daysBetween('2024-01-26' as Day, '2024-03-01' as Day)).toBe(35);
  });

  it('lists both ends and knows the weekday', () => {
    expect(daysFrom('2024-01-31' as Day, '2024-02-01' as Day)).toEqual([
      '2024-01-31',
      '2024-02-01',
    ]);
    expect(weekdayOf('2024-01-26' as Day)).toBe(5);
  });
});
