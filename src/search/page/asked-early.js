// @ts-check
if (location.search.length > 1 || location.hash.startsWith('#?'))
  document.documentElement.dataset.asked = '';
