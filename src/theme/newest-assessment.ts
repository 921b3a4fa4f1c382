import type { Archive } from '../archive/archive.ts';
import type { Report } from '../report/report.ts';

/**
 * The assessment that leads the front page: of the newest day that has any, the one whose series stands
 * first in series.yaml. Undefined where there is none.
 */
export function newestAssessment(archive: Archive): Report | undefined {
  const assessments = archive.reports.filter(({ meta }) => meta.kind === 'assessment');
  const newest = assessments.at(-1)?.meta.day;
  const rankOf = ({ meta }: Report) =>
    archive.series.findIndex(({ id }) => meta.kind === 'assessment' && meta.series === id);
  return assessments
    .filter(({ meta }) => meta.day === newest)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .at(0);
}
