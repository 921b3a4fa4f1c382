import { expect, test } from '@playwright/test';
import { box, countOf, heading, message, notes, search, settled } from './on-page.ts';

test('says which other spellings are searched for, and searches as written', async ({ page }) => {
  await search(page, 'Avdeevka');
  await expect(notes(page).first()).toHaveText(/^Also searching .*Avdiivka/);
  await expect(page.locator('.hits mark').first()).toHaveText('Avdiivka');
  await page.getByRole('link', { name: 'Only “Avdeevka” as written' }).click();
  await expect(box(page)).toHaveValue('"Avdeevka"');
  await expect(message(page)).toHaveText('No passage has “Avdeevka”');
});

test('takes an unknown word for the nearest known one, says so, and goes back', async ({
  page,
}) => {
  await search(page, 'Avdivka');
  await expect(notes(page).first()).toHaveText(
    '“Avdivka” stands nowhere in the archive. These results are for Avdiivka. Search for “Avdivka” as written',
  );
  expect(await countOf(page)).toBeGreaterThan(1);
  await page.getByRole('link', { name: 'Search for “Avdivka” as written' }).click();
  await expect(box(page)).toHaveValue('"Avdivka"');
  await expect(message(page)).toHaveText('No passage has “Avdivka”');
});

test('offers other forms of a word', async ({ page }) => {
  await search(page, 'attack');
  const before = await countOf(page);
  await expect(notes(page)).toHaveText(
    /^Other forms, not searched for: add attacks \(\d+ passages?\), attacked \(\d+\), or all of these\.$/,
  );
  await notes(page).getByRole('link', { name: 'all of these' }).click();
  await expect(box(page)).toHaveValue('attack OR attacks OR attacked');
  await settled(page);
  expect(await countOf(page)).toBeGreaterThan(before);
});

test('says that words stand in one report, but in no passage together', async ({ page }) => {
  await search(page, 'Moscow Belgorod Wagner');
  await expect(notes(page)).toHaveText([
    'No passage has all of this. These reports have it in several passages.',
  ]);
  expect(await countOf(page)).toBeGreaterThan(0);
});

test('says what was not understood', async ({ page }) => {
  await search(page, 'kind:letter forces');
  await expect(notes(page).filter({ hasText: 'letter' })).toHaveCount(1);
});

test('where nothing is found, says which parts are, and leads there', async ({ page }) => {
  await search(page, 'Shoigu Belgorod', '&kind=assessment');
  await expect(message(page)).toHaveText('No passage has all of this');
  const way = page.getByRole('link', { name: 'Without Shoigu' });
  const found = await page.locator('.empty li', { has: way }).textContent();
  await way.click();
  await expect(box(page)).toHaveValue('Belgorod');
  await expect(heading(page)).toHaveText(new RegExp(`^${found?.split(', ')[1]} in`));
  await expect(heading(page)).toBeFocused();
});

test('nonsense finds nothing, without an error', async ({ page }) => {
  await search(page, 'qzxqzx wvwvw');
  await expect(message(page)).toHaveText(/^No passage has/);
  await expect(page.locator('.results')).toBeHidden();
  await expect(page.locator('.facets')).toBeHidden();
});
