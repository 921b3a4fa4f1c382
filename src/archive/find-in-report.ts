import { hash } from 'node:crypto';
import type { Report } from '../report/report.ts';
import { findMentions, type Mention } from './references/find-mentions.ts';
import { findTextLinks, type TextLink } from './references/find-text-links.ts';
import { findTreated } from './related/find-treated.ts';
import { findTopics, type Topics } from './related/find-topics.ts';
import { findCitations, type Citation } from './sources/find-citations.ts';
import { packCitations, unpackCitations, type KeptCitations } from './sources/keep-citations.ts';
import { openJsonCache, type JsonCache } from './json-cache.ts';
import { lazily, once, weakly } from './lazily.ts';
import type { KnownWords } from './terms/known-words.ts';

/** What one report says by itself, whatever else the archive holds: found once in its life. */
export interface Findings {
  /** Another where anything of it is. */
  hash: string;
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

/** Topics are asked for again and again, all else hardly ever. */
type Places = Pick<Findings, (typeof placeNames)[number]>;
const placeNames = ['mentions', 'links', 'treated'] as const;

/** What is kept of reports, by their ids and hashes. */
export interface FindingsCache {
  places: JsonCache<Places>;
  topics: JsonCache<Topics>;
  citations: JsonCache<KeptCitations>;
}

/** Opens the cache of findings in the folder of the project. */
export async function openFindingsCache(root: string): Promise<FindingsCache> {
  const code = ['src/report', 'src/archive'];
  return {
    places: await openJsonCache(root, 'daybook-findings', code),
    topics: await openJsonCache(root, 'daybook-topics', code),
    citations: await openJsonCache(root, 'daybook-citations', code),
  };
}

/**
 * What is found in a report and does not depend on the others. It is found, or taken from the cache if there is one,
 * when it is first asked for.
 *
 * @param words remembers what words tell; give the same one for many reports to save time
 */
export function findInReport(report: Report, cache?: FindingsCache, words?: KnownWords): Findings {
  const key = `${report.id}\n${report.hash}`;
  const findPlaces = () =>
    fromCache(key, cache?.places, () => ({
      mentions: findMentions(report),
      links: findTextLinks(report),
      treated: [...findTreated(report.passages)],
    }));
  const findOwnTopics = () => ({
    topics: fromCache(key, cache?.topics, () => findTopics(report, words)),
  });
  const findOwnCitations = () => {
    const kept = cache?.citations.get(key);
    if (kept) return { citations: unpackCitations(kept) };
    const citations = findCitations(report);
    cache?.citations.set(key, packCitations(citations));
    return { citations };
  };
  // Finding them again takes long, loading them again does not.
  const hold = cache ? weakly : once;
  const own = { hash: hash('sha256', key) };
  const places = lazily(own, placeNames, hold(findPlaces));
  const topics = lazily(places, ['topics'], once(findOwnTopics));
  return lazily(topics, ['citations'], hold(findOwnCitations));
}

function fromCache<Value>(
  key: string,
  cache: JsonCache<Value> | undefined,
  make: () => Value,
): Value {
  const cached = cache?.get(key);
  if (cached !== undefined) return cached;
  const value = make();
  cache?.set(key, value);
  return value;
}
