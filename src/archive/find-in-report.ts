import type { Report } from '../report/report.ts';
import { findMentions, type Mention } from './references/find-mentions.ts';
import { findTextLinks, type TextLink } from './references/find-text-links.ts';
import { findTreated } from './related/find-treated.ts';
import { findTopics, type Topics } from './related/find-topics.ts';
import { findCitations, type Citation } from './sources/find-citations.ts';
import { openJsonCache, type JsonCache } from './json-cache.ts';
import type { FoldedWords } from './terms/fold-word.ts';

/** What one report says by itself, whatever else the archive holds: found once in its life. */
export interface Findings {
  /** Days and months that its text names. */
  mentions: Mention[];
  /** Links of its text. */
  links: TextLink[];
  /** What it is about. */
  topics: Topics;
  /** Where its text treats each takeaway: numbers of passages, by the takeaway's. */
  treated: [takeaway: number, passages: number[]][];
  /** What its notes cite. */
  citations: Citation[];
}

/** Findings by the id and the hash of the report that they were found in. */
export type FindingsCache = JsonCache<Findings>;

/** Opens the cache of findings in the folder of the project. */
export function openFindingsCache(root: string): Promise<FindingsCache> {
  return openJsonCache(root, 'daybook-findings', ['src/report', 'src/archive']);
}

/**
 * Finds in a report what does not depend on the others, or takes it from the cache if there is one.
 *
 * @param folded remembers what words fold to; give the same one for many reports to save time
 */
export async function findInReport(
  report: Report,
  cache?: FindingsCache,
  folded?: FoldedWords,
): Promise<Findings> {
  const key = `${report.id}\n${report.hash}`;
  const cached = cache?.get(key);
  if (cached) return cached;
  const findings: Findings = {
    mentions: findMentions(report),
    links: findTextLinks(report),
    topics: findTopics(report, folded),
    treated: [...findTreated(report.passages)],
    citations: findCitations(report),
  };
  await cache?.set(key, findings);
  return findings;
}
