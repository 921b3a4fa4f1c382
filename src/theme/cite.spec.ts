import { expect, test, type Page } from '@playwright/test';
import { expectNoViolations } from './expect-of-page.ts';

const path = '/2024/01/26/russian-offensive-campaign-assessment/';
const wire =
  '/2026/02/27/al-jazeera-ukraine-claws-back-southern-territory-as-russias-war-enters-fifth/';

test.describe('with JavaScript', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the report is cited in the format that the reader chooses, which is kept', async ({
    page,
  }) => {
    await page.goto(path);
    await page.getByText('Cite this report').click();
    const panel = page.locator('.cite-panel');
    await expect(panel.locator('.citation')).toContainText('“Russian Offensive Campaign');
    await panel.getByLabel('Format').selectOption('APA');
    await expect(panel.locator('.citation')).toContainText('(2024, January 26).');
    await panel.getByRole('button', { name: 'Copy citation' }).click();
    await expect(panel.getByRole('status')).toHaveText('Citation copied');
    expect(await clipboard(page)).toBe(await panel.locator('.citation').textContent());
    await panel.getByLabel('Format').selectOption('RIS');
    const download = page.waitForEvent('download');
    await panel.getByRole('link', { name: 'Download RIS' }).click();
    expect((await download).suggestedFilename()).toMatch(/assessment\.ris$/);
    await page.reload();
    await page.getByText('Cite this report').click();
    await expect(panel.locator('.citation')).toContainText('TY  - RPRT');
  });

  test('a paragraph is cited below itself, by keyboard too', async ({ page }) => {
    await page.goto(path);
    const passage = page.locator('.passage').nth(2);
    const link = passage.locator('> .permalink');
    await link.focus();
    await page.keyboard.press('Enter');
    const group = passage.getByRole('group', {
      name: `Cite paragraph ${await link.textContent()}`,
    });
    await expect(group.locator('.citation')).toContainText(`para. ${await link.textContent()}`);
    await expect(group.locator('.citation')).toContainText(
      `${path}#${await passage.getAttribute('id')}`,
    );
    // A digest is in nobody's words but the archive's.
    await expect(group.getByRole('button', { name: 'Copy quotation' })).toHaveCount(0);
    await group.getByRole('button', { name: 'Copy citation' }).click();
    await expect(group.getByRole('status')).toHaveText('Citation copied');
    expect(await clipboard(page)).toMatch(/para\. \d+.*#p-/);
    await group.getByRole('button', { name: 'Close' }).click();
    await expect(group).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in open panels, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(wire);
      await page.getByText('Cite this report').click();
      await page.locator('.permalink').first().click();
      await expect(page.locator('.cite-panel')).toHaveCount(2);
      await expectNoViolations(page);
    });

  test('nothing is fetched for citing before it is asked for', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => url.includes('cite-panel'))).toEqual([]);
    await page.getByText('Cite this report').click();
    await expect(page.locator('.cite-panel')).toBeVisible();
    expect(fetched.filter((url) => url.includes('cite-panel'))).toHaveLength(1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('styles stand in the page, files beside it', async ({ page, request }) => {
    await page.goto(path);
    await page.getByText('Cite this report').click();
    await expect(page.locator('.cite dd').first()).toContainText('Institute for the Study of War');
    for (const link of await page.locator('.cite dd a').all()) {
      const answer = await request.get(`${path}${await link.getAttribute('href')}`);
      expect(answer.status()).toBe(200);
      expect(await answer.text()).toContain('Russian Offensive Campaign Assessment');
    }
  });
});

test('the head tells what the page is', async ({ page, request }) => {
  await page.goto(path);
  const head = page.locator('head');
  await expect(head.locator('meta[name="citation_technical_report_institution"]')).toHaveCount(1);
  await expect(head.locator('meta[property="og:type"]')).toHaveCount(0);
  await expect(head.locator('link[rel="canonical"]')).toHaveCount(1);
  const image = await head.locator('meta[property="og:image"]').getAttribute('content');
  const answer = await request.get(new URL(image ?? '').pathname);
  expect(answer.headers()['content-type']).toBe('image/png');
  for (const rel of ['alternate', 'describedby'])
    for (const link of await head.locator(`link[rel~="${rel}"]`).all()) {
      const { pathname } = new URL((await link.getAttribute('href')) ?? '');
      expect((await request.get(pathname)).status(), pathname).toBe(200);
    }
  const item: unknown = JSON.parse(
    (await head.locator('script[type="application/ld+json"]').textContent()) ?? '',
  );
  expect(item).toMatchObject({ '@type': ['Report', 'AnalysisNewsArticle'] });
  await page.goto(wire);
  await expect(head.locator('meta[name="dc.type"]')).toHaveAttribute('content', 'newsItem');
  await expect(head.locator('meta[name="citation_title"]')).toHaveCount(0);
});

async function clipboard(page: Page): Promise<string> {
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.replaceAll('\r\n', '\n');
}
