import type { Report } from '../report/report.ts';
import type { Findings } from './find-in-report.ts';
import { openJsonCache, type JsonCache } from './json-cache.ts';
import { keysOfLead } from './related/find-leads.ts';
import { outlineCitations, type CitedOutlets } from './sources/outline-citations.ts';

/**
 * What the joins of an archive need of all of its reports: so little that it can be read of each in every build.
 * Plain data, for a cache.
 */
export interface Outline {
  /** Hash of the topics. */
  topics: string;
  /** Keys of its names, one blank between two. */
  names: string;
  /** Of each lead the number of its passage and the keys that tell most: `3 omsk kettl|4 tomsk`. */
  leads: string;
  /** Number and text of each takeaway. */
  takeaways: [number: number, text: string][];
  /** What its notes cite. */
  cited: CitedOutlets;
}

/** Outlines by the id and the hash of the report. */
export type OutlineCache = JsonCache<Outline>;

/** Opens the cache of outlines in the folder of the project. */
export function openOutlineCache(root: string): Promise<OutlineCache> {
  return openJsonCache(root, 'daybook-outlines', ['src/report', 'src/archive']);
}

/** The outline of a report, from the cache if it is there; the report and its findings are only asked if not. */
export function outlineReport(report: Report, findings: Findings, cache?: OutlineCache): Outline {
  const key = `${report.id}\n${report.hash}`;
  const cached = cache?.get(key);
  if (cached) return cached;
  const { topics, citations } = findings;
  const outline: Outline = {
    topics: topics.hash,
    names: topics.names.map(({ key }) => key).join(' '),
    leads: topics.leads.map(([number, lead]) => [number, ...keysOfLead(lead)].join(' ')).join('|'),
    takeaways: report.passages
      .filter(({ takeaway }) => takeaway)
      .map(({ number, text }) => [number, text]),
    cited: outlineCitations(report, citations),
  };
  cache?.set(key, outline);
  return outline;
}
