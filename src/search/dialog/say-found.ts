import type { Answer } from '../engine/answer.ts';
import { printCount } from '../page/print-count.ts';

/** What was found, and how the query was taken where it was not taken as written, in plain words. */
export function sayFound(answer: Answer): string {
  return [
    sayCount(answer),
    ...answer.unknown.map(sayUnknown),
    ...(answer.match === 'some' ? ['No passage has all of this, but these reports do.'] : []),
    ...answer.aliases.map(({ others }) => `Also searching ${others.join(', ')}.`),
  ].join(' ');
}

function sayCount({ reports, passages, fallback }: Answer): string {
  if (reports === 0) return 'Nothing found.';
  // Pagefind's own search counts reports, and not well.
  if (fallback) return 'Reports that may fit.';
  const inPassages = passages > 0 ? `, ${printCount(passages, 'passage')}` : '';
  return `${printCount(reports, 'report')}${inPassages}.`;
}

function sayUnknown({ written, suggestions: [first], taken }: Answer['unknown'][number]): string {
  const name = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  const nowhere = `“${name}” stands nowhere in the archive`;
  return taken && first ? `${nowhere}: these are for “${first}”.` : `${nowhere}.`;
}
