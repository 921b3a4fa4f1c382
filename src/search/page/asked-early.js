// @ts-check
// Notes on <html>, before anything is painted, that the address of the search page asks for something: the page
// then begins without its examples. A classic script of its own, since the policy allows none inline.
if (location.search.length > 1 || location.hash.startsWith('#?'))
  document.documentElement.dataset.asked = '';
