import type { BrowserContext, Page } from '@playwright/test';
import { shareRow, type Row } from '../row.ts';
import { truthWords } from './truth-words.ts';

const hitsPerQuery = 5;
const patience = 5000;

/**
 * Follows hits of each query, each into a tab of its own, until so many are followed: the passage must be in
 * view, and in it must be marked what was searched for.
 */
export async function followHits(
  context: BrowserContext,
  site: string,
  queries: readonly string[],
  count: number,
): Promise<Row> {
  const wrong: string[] = [];
  let followed = 0;
  const page = await context.newPage();
  for (const q of queries) {
    if (followed >= count) break;
    await page.goto(new URL(`/search/?${new URLSearchParams({ q })}`, site).href);
    // First results give way to all of them.
    await page.waitForLoadState('networkidle');
    const links = page.locator('.hits a[href*="#p-"]');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const href of hrefs.slice(0, Math.min(hitsPerQuery, count - followed))) {
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        page
          .locator(`.hits a[href=${JSON.stringify(href)}]`)
          .click({ modifiers: ['ControlOrMeta'] }),
      ]);
      const fault = await faultOf(tab, q);
      if (fault) wrong.push(`${tab.url()}: ${fault}`);
      await tab.close();
      followed++;
    }
  }
  await page.close();
  return shareRow('deep link lands on the passage, marked', 1, 'sampled hits', followed, wrong);
}

async function faultOf(tab: Page, q: string): Promise<string | undefined> {
  const marks = tab.locator(':target mark');
  try {
    await marks.first().waitFor({ timeout: patience });
  } catch {
    return 'nothing is marked in the passage';
  }
  const { inView, marked } = await marks.evaluateAll((elements) => ({
    inView: elements.some((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
    marked: elements.map((element) => element.textContent ?? '').join(' '),
  }));
  if (!inView) return 'the match is out of view';
  return isMarkedAs(q, marked) ? undefined : `only this is marked: ${marked.slice(0, 60)}`;
}

/** True if marks show a phrase as a phrase, a beginning at the beginnings of words, and each word of others. */
export function isMarkedAs(q: string, marked: string): boolean {
  const words = truthWords(q);
  const found = truthWords(marked);
  if (q.startsWith('"')) return found.join(' ') === repeat(words, found.length / words.length);
  if (q.endsWith('*')) return found.every((word) => word.startsWith(words.join('')));
  return words.every((word) => found.includes(word));
}

function repeat(words: readonly string[], times: number): string {
  return Number.isInteger(times) ? Array(times).fill(words.join(' ')).join(' ') : '';
}
