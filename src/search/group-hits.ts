import type { FoundText, Posting } from './open-index.ts';

/** Hits of one report, best first. */
export interface Group {
  /** Path of the report's page. */
  url: string;
  title: string;
  publisher: string;
  /** Without a hit in the title. */
  passages: FoundText[];
}

/** Hits by report, loaded as they are asked for. */
export interface Groups {
  /** The next reports in the order of their first hits, with those of their hits that stand nearby. */
  next(): Promise<Group[]>;
  /** True when all hits are shown. */
  done(): boolean;
}

/** Most reports that `next` gives. */
const mostGroups = 10;

/** Hits loaded at a time. */
const batch = 20;

/** Most hits of `next`: reports that hold a common word everywhere would load whole otherwise. */
const mostHits = 120;

/** Groups hits by report without loading more of them than are shown. */
export function groupHits(hits: readonly Posting[]): Groups {
  let position = 0;
  return {
    done: () => position >= hits.length,
    async next() {
      const groups = new Map<string, Group>();
      const end = position + mostHits;
      while (position < Math.min(end, hits.length)) {
        const texts = await Promise.all(
          hits.slice(position, position + batch).map((hit) => hit.load()),
        );
        for (const text of texts) {
          const url = text.url.split('#')[0] ?? '';
          if (!groups.has(url) && groups.size === mostGroups) return [...groups.values()];
          addTo(groups, url, text);
          position++;
        }
      }
      return [...groups.values()];
    },
  };
}

function addTo(groups: Map<string, Group>, url: string, text: FoundText): void {
  const { title, publisher } = text;
  const group = groups.get(url) ?? { url, title, publisher, passages: [] };
  groups.set(url, group);
  if (text.number !== undefined) group.passages.push(text);
}
