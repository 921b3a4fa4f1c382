import { diffArrays } from 'diff';
import { normalizeText } from '../report/passage-id.ts';

/** A stretch of text that two wordings share, or that only the old (`removed`) or the new one (`added`) has. */
export interface WordingRun {
  type: 'same' | 'removed' | 'added';
  text: string;
}

/** Wordings that differ in more words have little in common, and comparing them would take seconds. */
const mostChanges = 1500;

/**
 * Compares two wordings word by word. A change of case, punctuation or markup is none, but the text shown
 * is the original one: `same` and `added` together are the new wording to the letter. Where both stand at
 * one place, `removed` comes first; two runs of one type never follow each other.
 */
export function compareWordings(before: string, after: string): WordingRun[] {
  const [old, fresh] = [splitWords(before), splitWords(after)];
  const changes = diffArrays(old.map(normalizeText), fresh.map(normalizeText), {
    maxEditLength: mostChanges,
  }) ?? [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: fresh.length },
  ];
  const stretches: Stretch[] = [];
  for (const { removed, added, count } of changes)
    stretches.push({
      same: !removed && !added,
      old: added ? [] : old.splice(0, count),
      fresh: removed ? [] : fresh.splice(0, count),
    });
  return printStretches(joinStretches(stretches));
}

/** Words of both wordings at one place. */
interface Stretch {
  same: boolean;
  old: string[];
  fresh: string[];
}

/** Words, each with what stands behind it up to the next; "town's" is one word. */
function splitWords(text: string): string[] {
  return (
    text.match(/(?:^[^\p{L}\p{N}]+)?[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*[^\p{L}\p{N}]*/gu) ?? [text]
  );
}

/**
 * Makes one change of those that follow each other, and of those with fewer shared words between them than
 * either has changed: a lone "the" that both wordings have makes a rewritten sentence no easier to read.
 */
function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    joined.push(stretch);
    for (let merged = true; merged;) {
      merged = false;
      const [a, b, c] = [joined.at(-3), joined.at(-2), joined.at(-1)];
      if (b && c && b.same === c.same) {
        joined.splice(-2, 2, merge(b, c));
        merged = true;
      } else if (a && b && c && b.same && b.fresh.length < Math.min(sizeOf(a), sizeOf(c))) {
        joined.splice(-3, 3, merge(merge(a, b), c));
        merged = true;
      }
    }
  }
  return joined;
}

function merge(a: Stretch, b: Stretch): Stretch {
  return {
    same: a.same && b.same,
    old: [...a.old, ...b.old],
    fresh: [...a.fresh, ...b.fresh],
  };
}

function sizeOf(stretch: Stretch): number {
  return Math.max(stretch.old.length, stretch.fresh.length);
}

function printStretches(stretches: readonly Stretch[]): WordingRun[] {
  return stretches.flatMap(({ same, old, fresh }, index): WordingRun[] => {
    const runs: WordingRun[] = same
      ? [{ type: 'same', text: fresh.join('') }]
      : [
          { type: 'removed', text: gapBefore(stretches[index - 1]) + old.join('') },
          { type: 'added', text: fresh.join('') },
        ];
    return runs.filter(({ text }) => text !== '');
  });
}

/** Where the new wording ends, the last shared word has no space behind it; the old one had. */
function gapBefore(shared: Stretch | undefined): string {
  if (!shared || /\s$/.test(shared.fresh.at(-1) ?? '')) return '';
  return /[^\p{L}\p{N}]*$/u.exec(shared.old.at(-1) ?? '')?.[0] ?? '';
}
