import type { ReportId } from '../../report/id.ts';
import type { WantedReport } from '../references/references.ts';

/** An assessment that a wire report retells, and how anybody can tell. */
export interface Retelling {
  wire: ReportId;
  /** The assessment, or what is known of it where the archive has not got it. */
  of: { report: ReportId } | { wanted: WantedReport };
  confidence: Confidence;
  /** Reasons as sentences without a subject and a full stop ("links its page"), the best first. */
  evidence: readonly string[];
  /** Which passages retell which; none where the assessment is wanted. */
  pairs: readonly RetoldPassage[];
  /** Numbers of the takeaways that it says nothing of; none where the assessment is wanted. */
  leftOut: readonly number[];
}

/** `certain`: the report's record says so. `likely`: it is told in words or shown by much evidence. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** A passage of a wire report, and the passages of the assessment that it retells. */
export interface RetoldPassage {
  /** Number of the wire report's passage. */
  passage: number;
  manner: Manner;
  /** Numbers of the assessment's passages, the one that has most in common with it first. */
  of: readonly number[];
  /** Keys of the terms that it has in common with them. */
  shared: readonly string[];
}

/** How a passage retells: word for word or nearly, figures and all, several at once, or only in part. */
export type Manner = 'closely' | 'figures' | 'sums-up' | 'in-part';
