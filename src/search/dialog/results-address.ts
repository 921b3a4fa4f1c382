const key = 'daybook-results';

/** Notes for this tab which results the reader goes on from; the search page calls it when its address changes. */
export function keepResults(): void {
  try {
    sessionStorage.setItem(key, location.pathname + location.search);
  } catch {
    // Refused: the way back leads to the results without their filters.
  }
}

/** The address of the results of a query, with filters and order as the reader left them in this tab. */
export function resultsUrl(q: string): string {
  const kept = readKept();
  const same = new URLSearchParams(kept.split('?')[1]).get('q') === q;
  return same && kept.startsWith('/search/') ? kept : `/search/?${new URLSearchParams({ q })}`;
}

function readKept(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
