import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, expectNoViolationsInLightAndDark } from './expect-of-page.ts';

const templates = {
  front: '/',
  assessment: '/2024/01/26/russian-offensive-campaign-assessment/',
  'wire report':
    '/2026/02/27/al-jazeera-ukraine-claws-back-southern-territory-as-russias-war-enters-fifth/',
  'wire report beside its assessment':
    '/2026/02/26/kyiv-post-isw-russian-offensive-campaign-assessment-february-26-2026/',
  'assessment that is retold': '/2026/02/26/russian-offensive-campaign-assessment/',
  day: '/2024/01/26/',
  month: '/2024/01/',
  year: '/2024/',
  'series index': '/series/',
  series: '/series/russian-offensive-campaign-assessment/',
  'publisher index': '/publishers/',
  publisher: '/publishers/isw/',
  about: '/about/',
  find: '/find/',
  'find with a list': '/find/?q=2026-02-26',
  search: '/search/',
  'search with hits': '/search/?q=forces',
  'search with filters': '/search/?q=forces&kind=wire&source=t.me%2Frybar&from=2026-01&n=20',
  concordance: '/search/?q=forces&view=concordance&by=before',
  'search in vain': '/search/?q=forces+embankmnt',
  'no page': '/no/such/page/',
};

for (const [name, path] of Object.entries(templates))
  test.describe(name, () => {
    test('loads without errors, asks no other origin, keeps its policy', async ({ page }) => {
      const wrongs: string[] = [];
      page.on('console', (message) => {
        const missing = message.text().includes('404') && message.location().url.endsWith(path);
        if (message.type() === 'error' && !missing) wrongs.push(message.text());
      });
      page.on('pageerror', (error) => wrongs.push(String(error)));
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^(http|ws)/.test(protocol) && hostname !== 'localhost') wrongs.push(request.url());
      });
      await open(page, path);
      await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
      await expect(page.locator('h1')).toHaveCount(1);
      expect(wrongs).toEqual([]);
    });

    test('its links lead somewhere', async ({ page, request }) => {
      await open(page, path);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const own = links.map((link) => new URL(link)).filter((url) => url.hostname === 'localhost');
      for (const { href } of new Map(own.map((url) => [url.pathname, url])).values())
        if (!href.includes(path) || name !== 'no page')
          expect((await request.get(href)).status(), href).toBe(200);
    });

    for (const width of [390, 1440])
      test(`axe finds nothing, light and dark, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, path);
        await expectNoViolationsInLightAndDark(page);
      });

    test('does not scroll sideways at 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await open(page, path);
      await expectNoSidewaysScroll(page);
    });
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader goes from the front page to a note', async ({ page }) => {
    await page.goto('/');
    await page.locator('main a[href^="/20"][href$="assessment/"]').first().click();
    await expect(page.locator('main h1')).toBeVisible();
    await page.locator('sup.ref a').first().click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});

/** Opens a page and waits until its scripts have done what the address asks for. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.startsWith('/find/?q=')) await expect(page.locator('.found h2')).toBeVisible();
  if (path.startsWith('/search/?q='))
    await expect(page.locator('#found, section.empty h2').filter({ visible: true })).toHaveText(
      /passage/,
    );
}
