// @ts-check
// Sets what the reader has chosen on <html> before anything is painted, and whether the address asks for something:
// the search page then begins without its examples. A classic script of its own, since the
// policy allows none inline, and in JavaScript, since it reaches the page as it stands. settings.ts writes what
// it reads.
try {
  Object.assign(
    document.documentElement.dataset,
    JSON.parse(localStorage.getItem('daybook-settings') ?? '{}'),
  );
} catch {
  // The browser refuses its storage, or something else has written there: the page stays as it was made.
}
if (location.search.length > 1 || location.hash.startsWith('#?'))
  document.documentElement.dataset.asked = '';
