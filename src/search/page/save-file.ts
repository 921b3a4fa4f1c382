import { joiner, wordsOf } from '../words.ts';

/** Has the browser save a text as a file that is named after the query. */
export function saveFile(text: string, q: string, extension: 'csv' | 'bib'): void {
  const type = { csv: 'text/csv', bib: 'application/x-bibtex' }[extension];
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(q, extension);
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `daybook-air-defense-regions.csv`: words of the query, as many as fit, in any script. */
export function fileName(q: string, extension: string): string {
  const words = wordsOf(q).map((word) => word.form.replaceAll(joiner, '-'));
  const slug = words.reduce(
    (name, word) => (name.length + word.length < 60 ? `${name}-${word}` : name),
    'daybook',
  );
  return `${slug}.${extension}`;
}
