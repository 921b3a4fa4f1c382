import type { BrowserContext, Page } from '@playwright/test';
import { shareRow, type Row } from '../row.ts';
import type { Daybook } from './contestant.ts';
import { seededRandom } from '../random.ts';

const longest = 10_000;
const patience = 10_000;
const timeToFail = 200;
/** A word that every archive of this kind has. */
const sane = 'russian';

/** What nobody means to search for, and what somebody tries. */
const inputs: readonly string[] = [
  'x'.repeat(longest),
  'a OR '.repeat(longest / 5),
  '-'.repeat(longest),
  '"'.repeat(longest),
  'near/10 '.repeat(longest / 8),
  '*'.repeat(longest),
  'word '.repeat(longest / 5),
  'q*w* '.repeat(longest / 5),
  '\u0000\u0007\u001b[31m\u007f\u0085',
  '👩‍👩‍👧‍👦🇺🇦'.repeat(500),
  '\ud800\udfff lone \udc00',
  '\u202egnirts desrever\u202c \u200b\u200d\ufeff',
  '<img src=x onerror=alert(1)>',
  '<script src="https://example.org/x.js"></script>',
  '"><svg onload=fetch("https://example.org/")>',
  'javascript:alert(1)',
  '${alert(1)} {{7*7}} %00 %n',
  "' OR 1=1; --",
  '../../../../etc/passwd',
  'title: takeaway: source: publisher: series: since: before:',
  'title:"" -"" near/0 near/999999999999 2024-13..2024-99 since:0000',
  'OR OR OR - -- "unclosed',
  '__proto__ constructor toString hasOwnProperty',
  'Ａ\u0301\u0302\u0303'.repeat(1000),
  'ﷺ'.repeat(1000),
  '2024-01-01..2023-01-01',
  'qzxv wvqk jjjj',
];

/**
 * Whether the search page stays sound whatever is put in: it answers, has no error, runs nothing that was put
 * in, and asks nothing of other hosts.
 */
export async function scoreHostile(
  context: BrowserContext,
  site: string,
  daybook: Daybook,
): Promise<Row[]> {
  const foreign = new Set<string>();
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(site).origin && protocol.startsWith('http')) foreign.add(request.url());
  });
  const page = await context.newPage();
  const faults = listenForFaults(page);
  await page.goto(new URL('/search/', site).href);
  const wrong: string[] = [];
  const all = [...inputs, ...randomInputs(10)];
  for (const q of all) {
    await daybook.ask(q, 10).catch((error: Error) => faults.push(error.message));
    await page.locator('#q').fill(q);
    await page.locator('#q').press('Enter');
    await page.waitForTimeout(timeToFail);
    // Whatever came before, the next query is answered.
    await page.locator('#q').fill(sane);
    await page
      .locator(`.hits a[href*="?q=${sane}"]`)
      .first()
      .waitFor({ timeout: patience })
      .catch(() => faults.push(`no answer to the next query`));
    for (const fault of faults.splice(0)) wrong.push(`${JSON.stringify(q.slice(0, 40))}: ${fault}`);
  }
  await page.close();
  return [
    shareRow('any input: an answer and no error', 1, 'hostile inputs', all.length, wrong),
    shareRow('no request to other hosts', 1, 'hostile inputs', all.length, [...foreign]),
  ];
}

function listenForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || text.startsWith('Search failed')) faults.push(text);
  });
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}

/** Characters of all planes, one after another. */
function randomInputs(count: number): string[] {
  const random = seededRandom(5);
  const character = () => String.fromCodePoint(Math.floor(random() ** 3 * 0x10ffff));
  return Array.from({ length: count }, () => Array.from({ length: 400 }, character).join(''));
}
