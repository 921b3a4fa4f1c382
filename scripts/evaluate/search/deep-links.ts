import type { BrowserContext, Page } from '@playwright/test';
import { isFunctionWord } from '../../../src/search/engine/function-words.ts';
import { shareRow, type Row } from '../row.ts';
import { awaitList, startClock } from './result-clock.ts';
import { truthWords } from './truth-words.ts';

const hitsPerQuery = 8;
const patience = 10_000;

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
  await startClock(context);
  const page = await context.newPage();
  for (const q of queries) {
    if (followed >= count) break;
    await page.goto(new URL(`/search/?${new URLSearchParams({ q })}`, site).href);
    await awaitList(page);
    const links = page.locator('.hits a[href*="#p-"]');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const step = Math.max(1, Math.floor(hrefs.length / hitsPerQuery));
    const some = hrefs.filter((_, index) => index % step === 0).slice(0, hitsPerQuery);
    const tabs = [];
    for (const href of some.slice(0, count - followed)) tabs.push(await openTab(page, href ?? ''));
    const faults = await Promise.all(tabs.map((tab) => faultOf(tab, q)));
    for (const [index, fault] of faults.entries())
      if (fault) wrong.push(`${some[index]}: ${fault}`);
    await Promise.all(tabs.map((tab) => tab.close()));
    followed += tabs.length;
  }
  await page.close();
  return shareRow('deep link lands on the passage, marked', 1, 'sampled hits', followed, wrong);
}

async function openTab(page: Page, href: string): Promise<Page> {
  const link = page.locator(`.hits a[href=${JSON.stringify(href)}]`);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  return tab;
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

/**
 * True if marks show a phrase as a phrase, a beginning at the beginnings of words, and each word of others but those
 * that search passes over. `H-07` and `H07` are one.
 */
export function isMarkedAs(q: string, marked: string): boolean {
  const found = truthWords(marked);
  const whole = truthWords(q).join('');
  if (q.startsWith('"'))
    return whole.repeat(found.join('').length / whole.length) === found.join('');
  if (q.endsWith('*')) return found.every((word) => word.startsWith(whole));
  const words = q.split(/\s+/).map((written) => truthWords(written).join(''));
  const needed = words.filter((word) => !isFunctionWord(word));
  return (needed.length > 0 ? needed : words).every((word) => isRun(word, found));
}

/** True if some of the words, one behind the other, are this word. */
function isRun(word: string, words: readonly string[]): boolean {
  return words.some((_, first) =>
    words.some((_, last) => last >= first && words.slice(first, last + 1).join('') === word),
  );
}
