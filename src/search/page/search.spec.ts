import { expect, test } from '@playwright/test';
import {
  box,
  chips,
  daysOf,
  heading,
  hitsOf,
  message,
  search,
  settled,
  status,
  titles,
  watch,
} from './on-page.ts';

test('results come as one types, and a hit leads to its passage', async ({ page }) => {
  const wrongs = watch(page);
  await page.goto('/search/');
  await box(page).pressSequentially('Il-76 Belg');
  await expect(heading(page)).toHaveText(/^\d+ passages in \d+ reports$/);
  await expect(page.locator('.hits mark').first()).toHaveText(/Il-76|Belgorod/);
  await expect(page).toHaveURL('/search/?q=Il-76+Belg');
  await box(page).pressSequentially('orod');
  await expect(page).toHaveURL('/search/?q=Il-76+Belgorod');
  await expect(chips(page)).toHaveText(['Il-76', 'Belgorod']);
  const hit = page.locator('.hits .passages a').first();
  expect(await hit.getAttribute('href')).toMatch(
    /^\/2024\/01\/2\d\/russian-offensive-campaign-assessment\/\?q=Il-76\+Belgorod#p-[0-9a-f]{8}/,
  );
  await hit.click();
  await expect(page.locator(':target')).toBeInViewport();
  await page.goBack();
  await expect(heading(page)).toHaveText(/^\d+ passages in \d+ reports$/);
  await expect(box(page)).toHaveValue('Il-76 Belgorod');
  expect(wrongs).toEqual([]);
});

test('an answer that comes late is dropped', async ({ page }) => {
  await search(page, 'drones');
  const drones = await hitsOf(page);
  const first = await titles(page).first().textContent();
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#q');
    for (const q of ['Belgorod', 'russian', 'forces', 'drones']) {
      if (input) input.value = q;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await expect(page).toHaveURL('/search/?q=drones');
  await settled(page);
  await expect(titles(page).first()).toHaveText(first ?? '');
  expect(await hitsOf(page)).toEqual(drones);
});

test('what stays the same stays in place', async ({ page }) => {
  await search(page, 'Belgorod');
  await page
    .locator('.hits > li')
    .first()
    .evaluate((item) => item.setAttribute('data-kept', ''));
  await page.getByRole('checkbox', { name: '2024' }).check();
  await expect(page).toHaveURL(/year=2024/);
  await settled(page);
  await expect(page.locator('.hits > li[data-kept]')).toHaveCount(1);
});

test('passages of a report are grouped, and the others of it unfold', async ({ page }) => {
  await search(page, 'russian');
  const group = page.locator('.hits > li', { hasText: 'more passage' }).first();
  await expect(group.locator('.passages').first().locator('li')).toHaveCount(4);
  const count = Number(
    /(\d+) passages/.exec((await group.locator('.by').textContent()) ?? '')?.[1],
  );
  await group.locator('summary').click();
  await expect(group.locator('.passages li')).toHaveCount(count);
  const links = await group
    .locator('.passages a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(links).size).toBe(count);
  const rest = await group.locator('details .passages .n').allTextContents();
  expect(rest.map(Number)).toEqual(rest.map(Number).toSorted((a, b) => a - b));
});

test('newest and oldest first', async ({ page }) => {
  await search(page, 'forces', '&sort=newest');
  const days = await daysOf(page);
  expect(days.length).toBeGreaterThan(3);
  expect(days).toEqual(days.toSorted().toReversed());
  await page.getByLabel('Order').selectOption('oldest');
  await expect(page).toHaveURL('/search/?q=forces&sort=oldest');
  await settled(page);
  await expect.poll(async () => (await daysOf(page))[0]).toBe('2024-01-20');
  expect(await daysOf(page)).toEqual((await daysOf(page)).toSorted());
});

test('shows more on demand, keeps the focus, and shows as much again', async ({ page }) => {
  await search(page, 'russian');
  await expect(titles(page)).toHaveCount(10);
  const more = page.getByRole('button', { name: 'Show more' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveCount(20);
  await expect(more).toBeFocused();
  await expect(page).toHaveURL('/search/?q=russian&n=20');
  await expect(status(page)).toHaveText(/^Shown: 20 of \d+ reports$/);
  await settled(page);
  const links = await hitsOf(page);
  expect(new Set(links).size).toBe(links.length);
  await page.reload();
  await settled(page);
  await expect(titles(page)).toHaveCount(20);
  expect(await hitsOf(page)).toEqual(links);
  await more.click();
  await expect(more).toBeHidden();
  await expect(page.locator('.pager span')).toHaveText(/^All \d+ reports shown$/);
  await expect(page.locator('.pager span')).toBeFocused();
  await search(page, 'Il-76');
  await expect(more).toBeHidden();
});

test('the same query finds the same whatever was searched before', async ({ page }) => {
  const hits = async (q: string) => {
    await box(page).fill(q);
    await box(page).press('Enter');
    await expect(page).toHaveURL(`/search/?${new URLSearchParams({ q })}`);
    await expect(page).toHaveTitle(`${q} | Search | Daybook`);
    await settled(page);
    await expect(status(page)).toHaveText((await heading(page).textContent()) ?? '');
    return hitsOf(page);
  };
  await page.goto('/search/');
  const before = await hits('air');
  await hits('aircraft airborne');
  await hits('Avdiivka');
  expect(await hits('air')).toEqual(before);
});

test('finds numbers, phrases, and words that a dash joins', async ({ page }) => {
  for (const q of [
    '$1.7 billion',
    '1.7 billion',
    '"234th Airborne Regiment"',
    'Filonov adopted',
    'il76',
  ]) {
    await search(page, q);
    expect(await daysOf(page), q).toContain('2024-01-26');
  }
  await search(page, '1.7 billion');
  await expect(page.locator('.hits mark').first()).toHaveText('1.7 billion');
  await search(page, '17 billion');
  await expect(page.locator('.hits q', { hasText: '$1.7 billion' })).toHaveCount(0);
  await search(page, '"Airborne 234th Regiment"');
  await expect(message(page)).toHaveText('No passage has “Airborne 234th Regiment”');
});

test.describe('any query is harmless', () => {
  const queries = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '"""""',
    '-',
    '\\ % _ * ( [ { ^ $ |',
    '🦊 Ωμέγα Харків',
    'constructor __proto__ toString',
    '%00%ff',
    'a '.repeat(5000),
    'x'.repeat(10_000),
    Array.from({ length: 200 }, (_, index) => `word${index}`).join(' '),
    '\u2055\uA78F\u200B\uFEFF',
    '1.1.1.1 ... …',
    'null',
    'near/10 OR -"',
  ];
  for (const q of queries)
    test(JSON.stringify(q.slice(0, 40)), async ({ page }) => {
      const wrongs = watch(page);
      await page.goto('/search/');
      await box(page).fill(q);
      await box(page).press('Enter');
      await settled(page);
      expect(wrongs).toEqual([]);
      const hits = await hitsOf(page);
      await page.reload();
      await settled(page);
      await expect(box(page)).toHaveValue(q.replaceAll('\n', ''));
      expect(await hitsOf(page)).toEqual(hits);
    });
});

test('says aloud what was found, and that there is nothing', async ({ page }) => {
  await search(page, 'Il-76');
  await expect(status(page)).toHaveText(/^\d+ passages in \d+ reports$/);
  await box(page).fill('qzxqzx');
  await expect(status(page)).toHaveText('No passage has “qzxqzx”');
});

test('prints what was found, without the controls', async ({ page }) => {
  await search(page, 'Il-76');
  await page.emulateMedia({ media: 'print' });
  await expect(heading(page)).toBeVisible();
  await expect(titles(page).first()).toBeVisible();
  for (const control of ['.facets', '.range', '.views', '.pager', '.query button'])
    await expect(page.locator(control)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('says so, and offers months, series and publishers', async ({ page }) => {
    await page.goto('/search/?q=forces');
    const ways = page.locator('noscript');
    await expect(ways.locator('p').first()).toHaveText(/Searching needs JavaScript/);
    await expect(
      ways
        .getByRole('link', { name: 'Iran Update' })
        .or(ways.getByRole('link', { name: 'Russian Offensive' }))
        .first(),
    ).toBeVisible();
    await expect(ways.getByRole('link', { name: 'Kyiv Post' })).toBeVisible();
    await expect(page.locator('.histogram')).toBeHidden();
    await ways.getByRole('link', { name: 'January 2024' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('January 2024');
  });
});
