import type { LinkedCorpus } from './evaluate-links.ts';
import type { Row } from './row.ts';

/** Rows for the days that texts name. */
export function scoreReferences({ analysis }: LinkedCorpus): Row[] {
  const found = [...analysis.findings.values()].flatMap(({ mentions }) => mentions);
  return [
    { measure: 'days named', measured: String(found.length), goal: '', good: true, details: [] },
  ];
}
