import type { Analysis } from '../archive/analyse-archive.ts';
import type { Archive } from '../archive/archive.ts';
import type { Manner, Retelling, RetoldPassage } from '../archive/retellings/retelling.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Passage, Report } from '../report/report.ts';
import { isTakeaways } from '../report/split-blocks.ts';
import { printDay } from './dates.ts';
import { escapeHtml } from './escape-html.ts';
import { headingLabel } from './heading-label.ts';
import { markShared, quoteShared } from './mark-shared.ts';
import { renderParts } from './prose.ts';
import type { ReportLinks } from './report-links.ts';

/** A row of a wire report beside the assessment that it retells. */
export interface ParallelRow {
  /** HTML of a passage or a heading of the wire report. */
  told: string;
  /** What the passage is to the assessment; undefined for what is no passage. */
  relation?: string;
  /** The passages of the assessment beside it. */
  originals: Original[];
  /** HTML of what is said where there are none; empty for what is no passage. */
  alone: string;
}

/** A passage of the assessment, or the sentences of it that are retold. */
interface Original {
  href: string;
  number: number;
  section: string;
  html: string;
}

const relations: Readonly<Record<Manner, string>> = {
  closely: 'Retells closely',
  figures: 'Retells, with its figures',
  'sums-up': 'Sums up',
  'in-part': 'Retells in part',
};

/** A wire report, passage by passage, beside the assessment that it retells. */
export function parallelRows(
  archive: Archive,
  { references }: Pick<Analysis, 'references'>,
  wire: Report,
  assessment: Report,
  { pairs }: Retelling,
  links: ReportLinks,
): ParallelRow[] {
  const byNumber = new Map(pairs.map((pair) => [pair.passage, pair]));
  const marked = wire.passages.map((passage) => {
    const pair = byNumber.get(passage.number);
    return pair ? { ...passage, html: markShared(passage, new Set(pair.shared)) } : passage;
  });
  const retired = archive.retired.get(wire.id) ?? [];
  return renderParts({ ...wire, passages: marked }, retired, links).map(
    ({ number, html }): ParallelRow => {
      const pair = byNumber.get(number ?? 0);
      if (number === undefined) return { told: html, originals: [], alone: '' };
      if (pair)
        return {
          told: html,
          relation: relations[pair.manner],
          originals: originalsOf(assessment, pair),
          alone: '',
        };
      const other = otherDayOf(archive, references, wire, number, assessment);
      return {
        told: html,
        relation: other ? 'Refers to another day' : 'Its own',
        originals: [],
        alone: other ?? 'Nothing in the assessment corresponds to this paragraph.',
      };
    },
  );
}

function originalsOf(assessment: Report, { of, shared }: RetoldPassage): Original[] {
  return of.flatMap((number) => {
    const passage = assessment.passages[number - 1];
    if (!passage) return [];
    return [
      {
        href: `${reportUrlOf(assessment.id)}#${passage.id}`,
        number,
        section: sectionOf(assessment, passage),
        html: quoteShared(passage.text, new Set(shared)),
      },
    ];
  });
}

function sectionOf({ sections }: Report, passage: Passage): string {
  const title = sections[passage.section]?.title;
  if (title === undefined) return 'Opening';
  return isTakeaways(title) ? 'Key takeaways' : headingLabel(title);
}

/** The assessment of another day that a passage names. */
function otherDayOf(
  archive: Archive,
  references: Analysis['references'],
  wire: Report,
  number: number,
  assessment: Report,
): string | undefined {
  for (const { passage, target } of references.dates.get(wire.id) ?? []) {
    if (passage !== number || !('report' in target) || target.report === assessment.id) continue;
    const other = archive.byId.get(target.report);
    if (other)
      return `Refers to the assessment of <a href="${escapeHtml(reportUrlOf(other.id))}">${printDay(other.meta.day, 'long')}</a>.`;
  }
  return undefined;
}
