const key = 'daybook-searches';
const most = 10;
/** Nobody recognises longer ones in a list. */
const longest = 200;

/** What was searched for on this device, the latest first, at most ten; none where storage is refused. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((each) => typeof each === 'string').slice(0, most);
  } catch {
    // Refused, or written by something else.
    return [];
  }
}

/** Puts a query before the others that are kept; an empty or very long one is not. */
export function keepSearch(q: string): void {
  const query = q.trim().replace(/\s+/g, ' ');
  if (query === '' || query.length > longest) return;
  write([query, ...recentSearches().filter((each) => each !== query)].slice(0, most));
}

export function forgetSearches(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(key, JSON.stringify(queries));
    else localStorage.removeItem(key);
  } catch {
    // Refused, or full: nothing is kept.
  }
}
