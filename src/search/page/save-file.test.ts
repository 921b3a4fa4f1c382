import { expect, test } from 'vitest';
import { fileName } from './save-file.ts';

test.each([
  ['"air defense" regions -drill', 'daybook-air-defense-regions-drill.csv'],
  ['Авдіївка', 'daybook-авдіівка.csv'],
  ['../../etc/passwd "$1.7 billion"', 'daybook-etc-passwd-1-7-billion.csv'],
  ['', 'daybook.csv'],
  ['x'.repeat(5000), 'daybook.csv'],
  ['word '.repeat(50), `daybook${'-word'.repeat(10)}.csv`],
])('%s is saved as %s', (q, name) => {
  expect(fileName(q, 'csv')).toBe(name);
});
