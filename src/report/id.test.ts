import { describe, expect, it } from 'vitest';
import type { Day } from './day.ts';
import { parseReportId, reportIdOf, reportPathOf, reportUrlOf } from './id.ts';

const day = '2026-01-25' as Day;

describe('reportIdOf', () => {
  it.each([
    [{ series: 'iran-update', edition: 'evening' }, '2026/01/25/iran-update-evening'],
    [{ series: 'iran-update' }, '2026/01/25/iran-update'],
    [{ title: 'Mayor’s tower: “will stand”' }, '2026/01/25/fakti-mayors-tower-will-stand'],
    [{ title: 'Вежа стоїть' }, '2026/01/25/fakti-vezha-stoyit'],
  ])('gives %j the id %s', (part, id) => {
    expect(reportIdOf({ day, publisher: 'fakti', title: 'Any', ...part })).toBe(id);
  });

  it('cuts long titles at the end of a word', () => {
    const id = reportIdOf({ day, publisher: 'fakti', title: 'tower '.repeat(30) });
    expect(id).toBe(`2026/01/25/fakti${'-tower'.repeat(12)}`);
  });
});

it('leads from an id to file and page', () => {
  const id = reportIdOf({ day, publisher: 'isw', title: 'Any', series: 'iran-update' });
  expect(reportPathOf(id)).toBe('reports/2026/2026-01-25-iran-update.md');
  expect(reportUrlOf(id)).toBe('/2026/01/25/iran-update/');
  expect(parseReportId(id)).toBe(id);
  expect(parseReportId('2026/01/25/../x')).toBeUndefined();
});
