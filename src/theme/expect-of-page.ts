import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** Fails with the rules that a page, as it is now, breaks and the elements that break them. */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Of what is well nobody reads a list: to make it takes longer than to look.
    .options({ resultTypes: ['violations'] })
    // Otherwise a further page is opened to join results of frames, which no page has.
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))]),
  ).toEqual([]);
}

/** Does so in both colour schemes of a system: to load a page takes longer than to change its colours. */
export async function expectNoViolationsInLightAndDark(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    await test.step(colorScheme, async () => {
      await page.emulateMedia({ colorScheme });
      await expectNoViolations(page);
    });
}

/** Fails if a page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide).toBe(0);
}
