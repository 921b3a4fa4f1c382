import { expect, test } from 'vitest';
import type { Day } from '../report/day.ts';
import type { ReportId } from '../report/id.ts';
import type { Outlet } from '../archive/sources/outlet.ts';
import { printOutlets } from './print-outlets.ts';

const outlet: Outlet = {
  id: 't.me/ferry',
  name: '=Ferry, "the"',
  kind: 'channel',
  addresses: [{ id: 't.me/ferry', citations: 2 }],
  citations: 2,
  reports: 2,
  firstCited: { report: '2024/01/26/a' as ReportId, day: '2024-01-26' as Day },
  lastCited: { report: '2024/01/27/a' as ReportId, day: '2024-01-27' as Day },
  years: [],
  months: new Map(),
  together: [],
  paged: true,
};

test('outlets as CSV, in which nothing is a formula', () => {
  expect(printOutlets([outlet], new URL('https://archive.example/'))).toBe(
    'id,name,kind,addresses,citations,reports,first,last,url\r\n' +
      't.me/ferry,"\'=Ferry, ""the""",channel,t.me/ferry,2,2,2024-01-26,2024-01-27,https://archive.example/sources/t.me/ferry/\r\n',
  );
});
