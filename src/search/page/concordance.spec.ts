import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { heading, notes, search, settled } from './on-page.ts';

const lines = (page: Page) => page.locator('.concordance tbody tr');
const parts = (page: Page, part: string) =>
  page.locator(`.concordance tbody ${part}`).allTextContents();

test('a line a match, aligned, in order of date, of the word before, of the word after', async ({
  page,
}) => {
  await search(page, 'Belgorod');
  await page.getByRole('link', { name: 'concordance' }).click();
  await expect(page).toHaveURL('/search/?q=Belgorod&view=concordance');
  await expect(lines(page).first()).toBeVisible();
  const table = page.getByRole('region', { name: 'Concordance' }).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([/Date/, /before/, /after/]);
  for (const match of await parts(page, 'mark')) expect(match).toMatch(/^Belgorod/);
  const left = await page
    .locator('.concordance mark')
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
  expect(new Set(left).size).toBe(1);
  const days = await page
    .locator('.concordance time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toEqual(days.toSorted());

  await page.getByRole('link', { name: 'words after' }).click();
  await expect(page).toHaveURL('/search/?q=Belgorod&view=concordance&by=after');
  await expect(page.locator('[data-by="after"]')).toHaveAttribute('aria-sort', 'ascending');
  const after = (await parts(page, '.after')).map((text) =>
    firstWord(text.slice('Belgorod'.length)),
  );
  expect(after).toEqual(after.toSorted());

  await page.getByRole('link', { name: 'Words before' }).click();
  await expect(page.locator('[data-by="before"]')).toHaveAttribute('aria-sort', 'ascending');
  const before = (await parts(page, '.before')).map(lastWord);
  expect(before).toEqual(before.toSorted());

  await page.reload();
  await expect(page.locator('[data-by="before"]')).toHaveAttribute('aria-sort', 'ascending');
  await lines(page).first().getByRole('link').click();
  await expect(page.locator(':target')).toBeInViewport();
});

test('on a phone the lines scroll by themselves, with the match in view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await search(page, 'Belgorod', '&view=concordance');
  await expect(lines(page).first()).toBeVisible();
  const { x = 0 } = (await page.locator('.concordance mark').first().boundingBox()) ?? {};
  expect(x).toBeGreaterThan(100);
  expect(x).toBeLessThan(300);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBe(0);
});

test('results are saved as CSV, with the query and the version', async ({ page }) => {
  await search(page, 'Il-76 Belgorod', '&kind=assessment');
  const [, passages = ''] = /^(\d+)/.exec((await heading(page).textContent()) ?? '') ?? [];
  const saved = await saveAs(page, 'CSV');
  expect(saved.name).toBe('daybook-il-76-belgorod.csv');
  const rows = saved.text.trim().split('\r\n');
  expect(saved.text.startsWith('\uFEFFday,title,publisher,series,authors,original,url,')).toBe(
    true,
  );
  expect(rows).toHaveLength(Number(passages) + 1);
  expect(saved.text).toContain('/search/?q=Il-76+Belgorod&kind=assessment');
  expect(saved.text).toContain('Institute for the Study of War');
  expect(rows[1]).toMatch(/; .*,https:\/\/(?:www\.)?understandingwar\.org\//);
  const version = await page.locator('search-page').getAttribute('data-version');
  expect(saved.text).toContain(version ?? '?');
  await expect(page.locator('.working')).toHaveText(`Saved ${passages} passages.`);
});

test('results are saved as BibTeX, an entry a report', async ({ page }) => {
  await search(page, 'Il-76 Belgorod');
  const { name, text } = await saveAs(page, 'BibTeX');
  expect(name).toBe('daybook-il-76-belgorod.bib');
  expect(text.match(/^@techreport\{/gm)).toHaveLength(3);
  expect(text).toContain('institution = {Institute for the Study of War}');
  expect(text).toContain('% Query: Il-76 Belgorod');
  expect(text.match(/^  author      = \{\w+ .* and /gm)).toHaveLength(3);
});

test('a concordance of nothing says so', async ({ page }) => {
  await search(page, 'qzxqzx', '&view=concordance');
  await expect(page.locator('.results')).toBeHidden();
  await search(page, 'publisher:isw', '&view=concordance');
  await settled(page);
  await expect(lines(page)).toHaveCount(0);
  await expect(notes(page).filter({ hasText: 'no words' })).toHaveCount(1);
});

async function saveAs(page: Page, format: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: format }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

function firstWord(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text.toLowerCase())?.[0] ?? '';
}

function lastWord(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.at(-1) ?? ''
  );
}
