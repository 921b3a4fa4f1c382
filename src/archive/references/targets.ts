import type { ReportId } from '../../report/id.ts';
import type { Target, WantedReport } from './references.ts';

/** Equal for equal targets. */
export function keyOf(target: Target): string {
  if ('report' in target) return target.report;
  if ('month' in target) return target.month;
  const { day, wanted } = target;
  return [day, wanted?.series, wanted?.publisher, wanted?.edition]
    .map((part) => part ?? '')
    .join(' ');
}

/** The report that a target is. */
export function reportsOf(target: Target): ReportId[] {
  return 'report' in target ? [target.report] : [];
}

/** The report that a target wants. */
export function wantedOf(target: Target): WantedReport | undefined {
  return 'day' in target ? target.wanted : undefined;
}
