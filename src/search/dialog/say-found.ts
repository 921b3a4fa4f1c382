import type { Answer } from '../engine/answer.ts';
import { printCount } from '../page/print-count.ts';

/** What was found, and how the query was understood, in plain words. */
export function sayFound(answer: Answer): string {
  return [
    sayCount(answer),
    ...answer.unknown.map(({ written, suggestions: [first], taken }) =>
      taken && first
        ? `No report has “${written}”: shown is “${first}”.`
        : `No report has “${written}”.`,
    ),
    ...(answer.match === 'some' ? ['No passage has all of it, but these reports do.'] : []),
    ...answer.aliases.map(({ others }) => `Also searched: ${others.join(', ')}.`),
  ].join(' ');
}

function sayCount({ reports, passages, fallback }: Answer): string {
  if (reports === 0) return 'Nothing found.';
  // Pagefind's own search counts reports, and not well.
  if (fallback) return 'Reports that may fit.';
  const inPassages = passages > 0 ? `, ${printCount(passages, 'passage')}` : '';
  return `${printCount(reports, 'report')}${inPassages}.`;
}
