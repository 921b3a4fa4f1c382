/**
 * `/search/records.json`: what lists that are saved say of reports, and a search does not need. By the path of the
 * report's page; the address of the original is empty where none is known.
 */
export type Records = Record<string, [authors: string[], original: string]>;
