import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

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

/** Fails if a page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide).toBe(0);
}
