/**
 * On a report's page: where the address says what was searched for, code is fetched that marks it. The address
 * is that of `hitUrl`.
 */
const q = new URLSearchParams(location.search).get('q');
if (q?.trim()) void import('./show-matches.ts').then(({ showMatches }) => showMatches(q));
