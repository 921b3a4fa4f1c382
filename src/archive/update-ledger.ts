import type { PassageId } from '../report/passage-id.ts';
import type { Ledger, LivePassage, RetiredPassage } from './ledger.ts';
import { matchPassages } from './match-passages.ts';

/**
 * The ledger after its report has got these passages. No id ever leaves it: what is gone from the report
 * retires with its last wording and its successor; what came back is live again; and whatever pointed at a
 * passage that is gone now points at that one's successor, so that one step always leads to the end.
 */
export function updateLedger(ledger: Ledger, passages: readonly LivePassage[]): Ledger {
  const live = passages.map(({ id, text }) => ({ id, text }));
  const liveIds = new Set(live.map(({ id }) => id));
  const removed = ledger.retired.filter(({ now }) => now === null);
  const succeeded = ledger.retired.filter(({ now }) => now !== null && !liveIds.has(now));
  const successors = matchPassages(ledger.live, live, removed, succeeded);
  const nowOf = (id: PassageId, now: PassageId | null): PassageId | null => {
    if (now !== null && liveIds.has(now)) return now;
    return successors.get(id) ?? (now && successors.get(now)) ?? null;
  };
  const retired: RetiredPassage[] = [
    ...ledger.retired.map(({ id, now, text }) => ({ id, now: nowOf(id, now), text })),
    ...ledger.live.map(({ id, text }) => ({ id, now: nowOf(id, null), text })),
  ];
  return { live, retired: retired.filter(({ id }) => !liveIds.has(id)) };
}
