import { z } from 'zod';
import type { Passage } from '../report/report.ts';
import { recordPassages, type PassageId } from '../report/passage-id.ts';

/**
 * Every passage of one report that was ever published, so that a link to one of them resolves for ever.
 * It keeps the wordings because after an edit the report has the old one no more.
 */
export interface Ledger {
  /** What stands in the report now, in the order of the text. */
  live: LivePassage[];
  /** What stood in it once, in the order in which it went; never one that is live. */
  retired: RetiredPassage[];
}

/** A passage of the report as it was last recorded. */
export type LivePassage = Pick<Passage, 'id' | 'text'>;

/** A passage that stands in its report no more. */
export interface RetiredPassage {
  id: PassageId;
  /** The live passage that it is today; null if it was removed. */
  now: PassageId | null;
  /** Its last wording, plain text. */
  text: string;
}

const id = z.custom<PassageId>(
  (value) => typeof value === 'string' && /^p-[0-9a-f]{8}(-[1-9]\d*)?$/.test(value),
);

/** One line of a ledger; a passage is live if it has no `now`. */
export const ledgerLineSchema = z.strictObject({
  id,
  now: z.union([id, z.null()]).optional(),
  text: z.string(),
});

/** The ledger as it is stored: NDJSON, one passage a line, live ones first. */
export function printLedger({ live, retired }: Ledger): string {
  const gone = retired.map(({ id, now, text }) => `${JSON.stringify({ id, now, text })}\n`);
  return recordPassages(live) + gone.join('');
}

/** Holds the ledgers, below the content folder. */
export const ledgerFolder = 'ledgers/passages';

/** Where the ledger of a report stands, given the report's path: `ledgers/passages/2024/2024-01-26-….ndjson`. */
export function ledgerPathOf(reportPath: string): string {
  return reportPath.replace(/^reports/, ledgerFolder).replace(/\.md$/, '.ndjson');
}

/** The report whose ledger stands at a path. */
export function ledgerReportOf(ledgerPath: string): string {
  return ledgerPath.replace(ledgerFolder, 'reports').replace(/\.ndjson$/, '.md');
}
