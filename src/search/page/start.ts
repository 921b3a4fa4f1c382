/**
 * Starts the search page: at once where its address asks for something, otherwise when the reader turns to it. Until
 * then a reader who has come for something else loads nothing of the search. Without all this, forms and links of the
 * page still lead to addresses that ask.
 */
const page = document.querySelector('search-page');

if (page && document.documentElement.dataset['asked'] !== undefined) void start();
else
  for (const sign of ['focusin', 'input', 'pointerover'])
    page?.addEventListener(sign, () => void start(), { once: true });

async function start(): Promise<void> {
  const [{ openSearchClient }] = await Promise.all([
    import('../engine/search-client.ts'),
    import('./search-page.ts'),
  ]);
  // The first search says what is wrong.
  await openSearchClient()
    .warm()
    .catch(() => undefined);
}
