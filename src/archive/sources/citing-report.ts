import type { Report } from '../../report/report.ts';
import type { Citation } from './find-citations.ts';
import { countLines } from './lines.ts';
import type { CitingReport } from './outlet.ts';
import type { CitedOutlets } from './outline-citations.ts';

/** What many of them share. */
export interface Citing {
  report: Report;
  cited: CitedOutlets;
  /** All that the report cites, by outlets as they are spelled. */
  load: () => ReadonlyMap<string, readonly Citation[]>;
}

/** A report with what it cites of an outlet, which is loaded when it is asked for: few are shown, and all are counted. */
export class LazyCitingReport implements CitingReport {
  readonly report: Report;
  readonly #citing: Citing;
  /** The spellings of the outlet, by their places among what is cited: mostly one. */
  readonly #spellings: number[];

  constructor(citing: Citing, spellings: number[]) {
    this.report = citing.report;
    this.#citing = citing;
    this.#spellings = spellings;
  }

  get citations(): readonly Citation[] {
    const byOutlet = this.#citing.load();
    const { outlets } = this.#citing.cited;
    const [all = [], ...others] = this.#spellings.map(
      (at) => byOutlet.get(outlets[at] ?? '') ?? [],
    );
    return others.length === 0
      ? all
      : [...all, ...others.flat()].toSorted((a, b) => a.note - b.note);
  }

  get hash(): string {
    // There are hundreds of thousands, so it is short.
    return this.#spellings.map((index) => this.#citing.cited.shown[index]).join(' ');
  }

  get lines(): number {
    const [first = 0, second] = this.#spellings;
    // A sentence that two of them support is one.
    if (second !== undefined) return countLines(this.citations);
    return this.#citing.cited.lines[first] ?? 0;
  }
}
