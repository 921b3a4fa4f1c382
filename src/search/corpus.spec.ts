import { expect, test } from '@playwright/test';

/** Runs on an archive of full texts, where each of these stands in many reports: `npm test -- --corpus`. */
for (const q of ['Il-76 Belgorod', '234th Airborne', 'Filonov adopted'])
  test(`${q} finds the days round January 26, 2024 first`, async ({ page }) => {
    await page.goto('/search/');
    await page.locator('#q').fill(q);
    await page.locator('#q').press('Enter');
    const first = page.locator('.hits > li').first();
    const day = (await first.locator('time').getAttribute('datetime')) ?? '';
    expect(day >= '2024-01-23' && day <= '2024-01-29', day).toBe(true);
    await first.locator('.passages a').first().click();
    await expect(page).toHaveURL(new RegExp(`/${day.replaceAll('-', '/')}/.*#p-[0-9a-f]{8}`));
    const passage = page.locator(':target');
    await expect(passage).toBeInViewport();
    for (const word of q.split(' ')) await expect(passage).toContainText(word);
  });
