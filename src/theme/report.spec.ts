import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

// Holds of the report whether the archive has it as a digest or in full.
const path = '/2024/01/26/russian-offensive-campaign-assessment/';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('key takeaways', () => {
  test('come first and lead to passages that are not takeaways', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.prose > :first-child')).toHaveClass('takeaways');
    const link = page.locator('.treated .below').first();
    const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
    await link.click();
    await expect(target).toBeInViewport();
    await expect(page.locator('.takeaways .passage:target')).toHaveCount(0);
  });
});

test.describe('contents', () => {
  test('mark the section in view, wherever a jump goes', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const current = page.locator('.contents [aria-current="location"]');
    for (const place of ['last', 'first'] as const) {
      const link = page.locator('.contents a:not([href="#notes"])')[place]();
      await link.click();
      await expect(current).toHaveCount(1);
      await expect(current).toHaveAttribute('href', String(await link.getAttribute('href')));
    }
  });

  test('fold on narrow screens', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(path);
    await expect(page.locator('.contents a').first()).toBeHidden();
    await page.locator('.contents summary').click();
    await page.locator('.contents a').last().click();
    await expect(page.locator('#notes')).toBeInViewport();
  });
});

test.describe('notes', () => {
  test('stand beside the line of their mark on wide screens, one below the other', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const boxes = await page.locator('.sidenote').evaluateAll((notes) =>
      notes.map((note) => {
        const { top, bottom } = note.getBoundingClientRect();
        const mark = note.nextElementSibling?.getBoundingClientRect().top ?? 0;
        return { top, bottom, drift: top - mark };
      }),
    );
    expect(boxes.length).toBeGreaterThan(5);
    for (const [index, { top }] of boxes.entries())
      expect(top).toBeGreaterThanOrEqual((boxes[index - 1]?.bottom ?? top) - 0.5);
    expect(Math.abs(boxes[0]?.drift ?? Infinity)).toBeLessThan(20);
  });

  for (const hasTouch of [false, true])
    test.describe(hasTouch ? 'by touch' : 'by keyboard', () => {
      test.use({ viewport: { width: 390, height: 800 }, hasTouch });

      test('open in place on narrow screens', async ({ page }) => {
        await page.goto(path);
        const mark = page.locator('.prose .ref a').nth(1);
        const popover = page.locator('#note-popover');
        await mark.scrollIntoViewIfNeeded();
        if (hasTouch) await mark.tap();
        else {
          await mark.focus();
          await page.keyboard.press('Enter');
        }
        await expect(popover).toBeVisible();
        await expect(popover).toBeFocused();
        await expect(popover).toHaveAccessibleName(`Note ${await mark.textContent()}`);
        await expect(popover.locator('.source a').last()).toHaveAttribute('href', /^https?:/);
        expect(new URL(page.url()).hash).toBe('');
        const { violations } = await new AxeBuilder({ page }).include('#note-popover').analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);

        await page.keyboard.press('Escape');
        await expect(popover).toBeHidden();
        await expect(mark).toBeFocused();

        await mark.press('Enter');
        await popover.getByRole('link', { name: 'All notes' }).click();
        await expect(popover).toBeHidden();
        await expect(page.locator('.notes li:target')).toBeInViewport();

        await mark.press('Enter');
        await page.mouse.click(200, 40);
        await expect(popover).toBeHidden();
      });
    });

  test('lead back to each of their marks', async ({ page }) => {
    await page.goto(path);
    const dead = await page
      .locator('.notes a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href')?.slice(1) ?? '')
          .filter((id) => !document.getElementById(id)),
      );
    expect(dead).toEqual([]);
    const marks = await page.locator('.prose .ref a').count();
    expect(await page.locator('.notes a[href^="#ref-"]').count()).toBe(marks);
  });
});

test.describe('links of passages', () => {
  test('the number copies the link and goes there', async ({ page }) => {
    await page.goto(path);
    const number = page.locator('.prose > .passage > .permalink').first();
    const name = `Link to paragraph ${await number.textContent()} copied`;
    await number.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible();
    expect(await copied(page)).toBe(page.url());
    expect(new URL(page.url()).hash).toMatch(/^#p-[0-9a-f]{8}/);
  });

  test('y copies the link of the passage in view, but not while typing', async ({ page }) => {
    await page.goto(path);
    const passage = page.locator('.prose > .passage').last();
    await passage.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await page.keyboard.press('y');
    const number = await passage.locator('.permalink').first().textContent();
    await expect(page.locator('.link-status')).toHaveText(`Link to paragraph ${number} copied`);
    expect(new URL(page.url()).hash).toBe('');

    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.locator('.quick-search input').pressSequentially('yes');
    expect(await copied(page)).toBe('before');
  });

  test('arriving at a passage says where it stands', async ({ page }) => {
    await page.goto(path);
    const id = await page.locator('.prose > h2 ~ .passage').first().getAttribute('id');
    await page.goto('about:blank');
    await page.goto(`${path}#${id}`);
    await expect(page.locator('.link-status')).toHaveText(
      /^Paragraph \d+ of \d+, in .+, Russian Offensive Campaign Assessment, January 26, 2024$/,
    );
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });

  test('a mark leads to its note and the note back', async ({ page }) => {
    await page.goto(path);
    await page.locator('.prose .ref a').first().click();
    await expect(page.locator('.notes li:target')).toBeInViewport();
    await page.locator('.notes li:target > a').click();
    await expect(page.locator('.ref a:target')).toBeInViewport();
  });
});

test('prints without furniture, unfolded', async ({ page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  for (const furniture of ['.masthead nav', '.week', '.contents', '.colophon', '.sidenote'])
    await expect(page.locator(furniture).filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.notes li').last()).toBeVisible();
});

/** What is on the clipboard. */
function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
