import type { ReportId } from '../../report/id.ts';
import type { Backlink, Target } from './references.ts';
import { keyOf } from './targets.ts';

/** A date or a link in a passage, and what it refers to. */
export interface ReferringWords {
  place: Omit<Backlink, 'from'> & { passage: number; words: { start: number; end: number } };
  target: Target;
  reports: readonly ReportId[];
  why: string;
  isLink: boolean;
  url?: string;
}

/**
 * In each passage one place for each target: the first that names a report, or else the first. Where a link
 * leads there already, no date does.
 */
export function chooseWords(words: readonly ReferringWords[]): ReferringWords[] {
  const links = words.filter(({ isLink }) => isLink);
  const within = ({ place: { words: of } }: ReferringWords) =>
    links.some(({ place }) => place.words.start < of.end && of.start < place.words.end);
  const free = words.filter((each) => each.isLink || !within(each));
  return [...Map.groupBy(free, ({ target }) => keyOf(target)).values()].flatMap((same) => {
    const best =
      same.find(({ isLink }) => isLink) ??
      same.find(({ place }) => place.kind === 'names') ??
      same[0];
    return best ? [best] : [];
  });
}
