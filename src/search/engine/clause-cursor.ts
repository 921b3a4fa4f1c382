import type { Match } from './match-clause.ts';

/** The occurrences of a clause in one passage after the other. */
export class ClauseCursor {
  readonly offset: number;
  /** Occurrences in the passage. */
  count = 0;
  /** Weight of the heaviest of them. */
  weight = 0;
  /** The occurrence at which it stands: its start and its end. */
  start = 0;
  end = 0;
  readonly #match: Match;
  #first = 0;
  #place = 0;

  constructor(match: Match) {
    this.#match = match;
    this.offset = match.offset;
  }

  /** Goes on to a passage behind the last one, and there to the first occurrence. */
  enter(start: number, end: number): void {
    const { starts, kinds, ways } = this.#match;
    let next = this.#first + this.count;
    while (next < starts.length && (starts[next] ?? 0) < start) next++;
    this.#first = next;
    this.weight = 0;
    for (; next < starts.length && (starts[next] ?? 0) < end; next++)
      this.weight = Math.max(this.weight, ways[kinds[next] ?? 0]?.weight ?? 0);
    this.count = next - this.#first;
    if (this.count > 0) this.#stand(0);
  }

  /** Goes on to the next occurrence in the passage; false where there is none. */
  advance(): boolean {
    if (this.#place + 1 >= this.count) return false;
    this.#stand(this.#place + 1);
    return true;
  }

  #stand(place: number): void {
    const { starts, kinds, ways } = this.#match;
    const index = this.#first + place;
    this.#place = place;
    this.start = starts[index] ?? 0;
    this.end = this.start + (ways[kinds[index] ?? 0]?.length ?? 1);
  }
}
