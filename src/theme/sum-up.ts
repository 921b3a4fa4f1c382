import type { Report } from '../report/report.ts';
import { printCount, printList } from './counts.ts';

/** How many reports of each kind there are, as a sentence: "29 assessments and 9 wire reports." */
export function sumUp(reports: readonly Report[]): string {
  const assessments = reports.filter(({ meta }) => meta.kind === 'assessment').length;
  const wires = reports.length - assessments;
  const parts = [
    ...(assessments > 0 ? [printCount(assessments, 'assessment')] : []),
    ...(wires > 0 ? [printCount(wires, 'wire report')] : []),
  ];
  return parts.length > 0 ? `${printList(parts)}.` : 'No reports.';
}
