/**
 * On a report's page: where the address says what was searched for, code is fetched that marks it. The address
 * is that of `hitUrl`.
 */
const q = new URLSearchParams(location.search).get('q');
if (q?.trim()) {
  // The passage is where the reader wants to be; a long way there, scrolled smoothly, would still go on while
  // the match is brought into view.
  document.documentElement.style.scrollBehavior = 'auto';
  void import('./show-matches.ts')
    .then(({ showMatches }) => showMatches(q))
    .finally(() => document.documentElement.style.removeProperty('scroll-behavior'));
}
