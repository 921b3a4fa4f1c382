import type { FoundPassage } from './answer.ts';
import type { FoundReport } from './find-reports.ts';
import type { TextStore } from './load-texts.ts';
import { bestPassages, describe, toHit } from './show-group.ts';

/** All hits of reports, report after report, until there are `most`. */
export async function listPassages(
  reports: readonly FoundReport[],
  most: number,
  texts: TextStore,
): Promise<FoundPassage[]> {
  const listed: { found: FoundReport; passages: number[] }[] = [];
  let left = most;
  for (const found of reports) {
    if (left <= 0) break;
    const passages = bestPassages(found).slice(0, left);
    listed.push({ found, passages });
    left -= passages.length;
  }
  const loaded = await Promise.all(
    listed.map(async ({ found, passages }) =>
      (await texts.load(found.hits.bundle, passages)).map((passage) => ({
        ...toHit(passage),
        report: describe(found, [passage]),
      })),
    ),
  );
  return loaded.flat();
}
