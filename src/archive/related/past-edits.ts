import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Edit } from './history.ts';
import { unpackWeights, type PackedProfile, type Profile } from './profiles.ts';

/** What was found of a report. */
interface Found {
  profile: PackedProfile;
  /** So like it is the one that is least like it of those that were looked at more closely. */
  least: number;
}

/** Where more reports are others, comparing one with all of them takes longer than to look for what is near it. */
const mostCompared = 100;

/**
 * What is another in reports of earlier days than when it was found what is near a report. That depends on how many
 * reports treat each of its names, and on the few that are nearest to it: most edits leave it as it is.
 */
export class PastEdits {
  readonly #edits: ReadonlyMap<ReportId, Edit>;
  /** The first day on which a report has come or gone: from then on each name weighs more or less. */
  readonly #turn: Day | undefined;
  /** Keys of names that other reports treat, or are compared by, than were. */
  readonly #keys = new Set<string>();
  /** Weights of reports that are others, those that they had and those that they have. */
  readonly #weights: Profile['weights'][] = [];
  #all = false;

  constructor(edits: readonly Edit[]) {
    this.#edits = new Map(edits.map((edit) => [edit.id, edit]));
    this.#turn = edits.find(({ before, now }) => !before || !now)?.day;
  }

  /** From now on nothing is known to be as it was. */
  touchAll(): void {
    this.#all = true;
  }

  /**
   * True for a report of which nothing else would be found.
   *
   * @param names keys of all names that it treats
   */
  leave(id: ReportId, day: Day, names: readonly string[], found: Found): boolean {
    if (this.#all || this.#edits.has(id)) return false;
    if (this.#turn !== undefined && this.#turn < day) return false;
    if (names.some((key) => this.#keys.has(key))) return false;
    const own = unpackWeights(found.profile);
    return this.#weights.every((others) => {
      const likeness = likenessOf(own, others);
      return likeness === 0 || likeness < found.least;
    });
  }

  /**
   * Adds a report that could not be left.
   *
   * @param before what was found of it
   */
  add(id: ReportId, before: Found | undefined, now: Found): void {
    const edit = this.#edits.get(id);
    if (!before || this.#weights.length > mostCompared) return this.touchAll();
    const [old, fresh] = [unpackWeights(before.profile), unpackWeights(now.profile)];
    const isSame = JSON.stringify(before.profile) === JSON.stringify(now.profile);
    if (isSame && !edit) return;
    this.#weights.push(old, fresh);
    const [names, others] = [edit?.before, edit?.now].map((topics) =>
      topics?.names.map(({ key }) => key),
    );
    for (const key of [...findApart(names, others), ...findApart(old.keys(), fresh.keys())])
      this.#keys.add(key);
  }
}

/** The keys of which only one has each. */
function findApart(some: Iterable<string> = [], others: Iterable<string> = []): Set<string> {
  return new Set(some).symmetricDifference(new Set(others));
}

/** At least as much as they are found to be alike, summed up in the same order. */
function likenessOf(own: Profile['weights'], others: Profile['weights']): number {
  let likeness = 0;
  for (const [key, weight] of own) likeness += weight * (others.get(key) ?? 0);
  return likeness;
}
