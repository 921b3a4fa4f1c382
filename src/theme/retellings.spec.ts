import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll } from './expect-of-page.ts';

const assessment = '/2026/02/26/russian-offensive-campaign-assessment/';
const wire = '/2026/02/26/kyiv-post-isw-russian-offensive-campaign-assessment-february-26-2026/';
const wantedBy = '/2026/01/25/fakti-moscow-will-not-submit-to-donald-trumps-pressure-diplomacy/';

test.describe('takeaways', () => {
  test('say whether they are new, and lead to those that they continue', async ({ page }) => {
    await page.goto('/2024/01/26/russian-offensive-campaign-assessment/');
    await expect(page.locator('.treated').first()).toContainText('New since January 25');
    const continued = page.locator('.takeaways .passage', { hasText: 'Il-76' });
    await expect(continued.locator('.treated')).toContainText(
      'Continued from January 25, since January 24',
    );
    const link = continued.getByRole('link', { name: 'January 25' });
    await expect(link).toHaveAttribute('title', /Both speak of .*Il/);
    await link.click();
    await expect(page).toHaveURL(/\/2024\/01\/25\/russian-offensive-campaign-assessment\/#p-/);
    await expect(page.locator('.takeaways .passage:target')).toContainText('Il-76');
  });

  test('of the day before that are gone are folded, and lead there', async ({ page }) => {
    await page.goto('/2024/01/26/russian-offensive-campaign-assessment/');
    const dropped = page.locator('.takeaways .dropped');
    await expect(dropped.locator('li').first()).toBeHidden();
    await dropped.locator('summary').click();
    await dropped.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/2024\/01\/25\/.*#p-/);
    await expect(page.locator('.passage:target')).toBeInViewport();
  });

  test('stand beside the text on wide screens and behind it on narrow ones', async ({ page }) => {
    for (const [width, beside] of [
      [1440, true],
      [390, false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/2024/01/26/russian-offensive-campaign-assessment/');
      const passage = page.locator('.takeaways .passage').first();
      const text = await passage.locator('> p').boundingBox();
      const standing = await passage.locator('.treated').boundingBox();
      const right = (text?.x ?? 0) + (text?.width ?? 0);
      expect((standing?.x ?? 0) > right).toBe(beside);
      if (!beside)
        expect(standing?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0) - 1);
    }
  });
});

test.describe('a wire report', () => {
  test('stands beside what it retells, row by row', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(wire);
    await expect(page.locator('.retells')).toContainText(
      'Certain: its record names the assessment',
    );
    const rows = page.locator('.pair');
    await expect(rows).toHaveCount(6);
    await expect(rows.first()).toContainText('Nothing in the assessment corresponds');
    const row = rows.filter({ hasText: 'Starlink' });
    const [told, original] = await Promise.all([
      row.locator('.told').boundingBox(),
      row.locator('.original').boundingBox(),
    ]);
    expect(original?.x).toBeGreaterThan((told?.x ?? 0) + (told?.width ?? 0) / 2);
    expect(Math.abs((original?.y ?? 0) - (told?.y ?? 0))).toBeLessThan(2);
    for (const side of ['.told', '.original'])
      await expect(row.locator(`${side} .shared`, { hasText: 'Starlink' })).toHaveCount(1);
    await row.locator('.original a').last().click();
    await expect(page).toHaveURL(new RegExp(`${assessment}#p-`));
    await expect(page.locator('.passage:target')).toContainText('Starlink');
  });

  test('is one column on narrow screens', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(wire);
    const row = page.locator('.pair').nth(1);
    const [told, original] = await Promise.all([
      row.locator('.told').boundingBox(),
      row.locator('.original').boundingBox(),
    ]);
    expect(original?.y).toBeGreaterThanOrEqual((told?.y ?? 0) + (told?.height ?? 0));
    await expectNoSidewaysScroll(page);
  });

  test('is named where it is retold: in a list and beside each passage', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(assessment);
    const list = page.getByRole('region', { name: 'Retold by 1 wire report' });
    await expect(list).toContainText('Kyiv Post');
    await expect(list).toContainText('Certain');
    const beside = page.locator('.takeaways .treated', { hasText: 'Retold by' }).first();
    await beside.getByRole('link', { name: 'Kyiv Post' }).click();
    await expect(page).toHaveURL(new RegExp(`${wire}#p-`));
    await expect(page.locator('.told .passage:target')).toBeInViewport();
  });

  test('says what it leaves out', async ({ page }) => {
    await page.goto(wire);
    await expect(page.getByRole('region', { name: 'What it leaves out' })).toContainText(
      'it has something of each of the 9 key takeaways',
    );
  });

  test('wants the assessment that is not held, and the day says who does', async ({ page }) => {
    await page.goto(wantedBy);
    await expect(page.locator('.retells')).toContainText('Retells a report that is wanted');
    await expect(page.locator('.retells')).toContainText('Possible: it speaks for ISW');
    await page
      .locator('.retells')
      .getByRole('link', { name: 'Russian Offensive Campaign Assessment, January 24, 2026' })
      .click();
    await expect(page).toHaveURL(/\/2026\/01\/24\/$/);
    const wanted = page.getByRole('region', {
      name: 'Wanted: Russian Offensive Campaign Assessment',
    });
    await expect(wanted.getByRole('heading', { name: 'Retells it' })).toBeVisible();
    await wanted.getByRole('link', { name: 'Moscow will not submit' }).first().click();
    await expect(page).toHaveURL(new RegExp(wantedBy));
  });
});

test('related reports are earlier ones, with what both treat', async ({ page }) => {
  await page.goto('/2024/01/28/russian-offensive-campaign-assessment/');
  const related = page.getByRole('region', { name: 'Earlier reports on the same' });
  await expect(related).toContainText('Both treat');
  await expect(related).toContainText('Burkina Faso');
  for (const time of await related.locator('time').all())
    expect(String(await time.getAttribute('datetime')) < '2024-01-28').toBe(true);
  await related.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/2024\/01\/26\/russian-offensive-campaign-assessment\/$/);
});
