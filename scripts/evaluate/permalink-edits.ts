import { createHash } from 'node:crypto';
import type { Archive } from '../../src/archive/archive.ts';
import { compareWordings } from '../../src/archive/compare-wordings.ts';
import type { Day } from '../../src/report/day.ts';
import { normalizeText, type PassageId } from '../../src/report/passage-id.ts';
import type { Report } from '../../src/report/report.ts';

/** A passage that an update has changed or removed. */
export interface EditedPassage {
  day: Day;
  id: PassageId;
  before: string;
  /** Wording of its successor; undefined if it counts as removed. */
  after: string | undefined;
  successor: PassageId | null;
}

/** What an update of one report did to its passages. */
export interface ReportUpdate {
  passages: number;
  unchanged: number;
  edited: EditedPassage[];
  split: number;
  merged: number;
}

/** Compares a report with its updated self. Undefined if it was not updated. */
export function compareReports(before: Report, archive: Archive): ReportUpdate | undefined {
  const after = archive.byId.get(before.id);
  if (!after || after.hash === before.hash) return undefined;
  const texts = new Map(after.passages.map(({ id, text }) => [id, text]));
  const retired = new Map(archive.retired.get(before.id)?.map((each) => [each.id, each.now]));
  const gone = before.passages.filter(({ id }) => !texts.has(id));
  const edited = gone.map(({ id, text }): EditedPassage => {
    const successor = retired.get(id) ?? null;
    const now = successor === null ? undefined : texts.get(successor);
    return { day: before.meta.day, id, before: text, after: now, successor };
  });
  const successors = edited.flatMap(({ successor }) => successor ?? []);
  const old = new Set(before.passages.map(({ id }) => id));
  const orphans = after.passages.filter(({ id }) => !old.has(id) && !successors.includes(id));
  return {
    passages: before.passages.length,
    unchanged: before.passages.length - gone.length,
    edited,
    split: orphans.filter((orphan) => gone.some(({ text }) => holds(text, orphan.text))).length,
    merged: successors.length - new Set(successors).size,
  };
}

/** Names the two wordings of an edited passage without a word of them. */
export function judgmentKeyOf({ before, after }: EditedPassage): string {
  const wordings = JSON.stringify([before, after ?? null]);
  return createHash('sha256').update(wordings).digest('hex').slice(0, 16);
}

/** An edited passage for the eye, the old wording above the new one, and what has changed between them. */
export function printEdited(edited: EditedPassage): string {
  const { day, id, before, after, successor } = edited;
  const changes = compareWordings(before, after ?? '').map(({ type, text }) =>
    type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`,
  );
  return [
    `${judgmentKeyOf(edited)}  ${day} ${id} → ${successor ?? 'removed'}`,
    `  old  ${before}`,
    ...(after === undefined ? [] : [`  new  ${after}`, `  diff ${changes.join('')}`]),
  ].join('\n');
}

function holds(text: string, part: string): boolean {
  const words = normalizeText(part);
  return words !== '' && normalizeText(text).includes(words);
}
