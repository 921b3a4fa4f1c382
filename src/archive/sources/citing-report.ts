import type { Report } from '../../report/report.ts';
import type { Citation } from './find-citations.ts';
import { countLines } from './lines.ts';
import type { CitingReport } from './outlet.ts';
import { hashLength, type CitedOutlets } from './outline-citations.ts';

/** What many of them share. */
export interface Citing {
  report: Report;
  cited: CitedOutlets;
  /** All that the report cites: for each outlet, as it is spelled. */
  load: () => readonly (readonly Citation[])[];
}

const none: readonly number[] = [];

/** A report with what it cites of an outlet, which is loaded when it is asked for: few are shown, and all are counted. */
export class LazyCitingReport implements CitingReport {
  readonly report: Report;
  readonly #citing: Citing;
  /** A spelling of the outlet, by its place among what is cited. */
  readonly #first: number;
  /** Further ones: mostly none. */
  #others: readonly number[] = none;

  constructor(citing: Citing, spelling: number) {
    this.report = citing.report;
    this.#citing = citing;
    this.#first = spelling;
  }

  /** Adds another spelling of the outlet, while reports are joined. */
  add(spelling: number): void {
    this.#others = [...this.#others, spelling];
  }

  get citations(): readonly Citation[] {
    const bySpelling = this.#citing.load();
    const first = bySpelling[this.#first] ?? [];
    if (this.#others.length === 0) return first;
    const others = this.#others.flatMap((other) => bySpelling[other] ?? []);
    return [...first, ...others].toSorted((a, b) => a.note - b.note);
  }

  get hash(): string {
    // There are hundreds of thousands, so it is short.
    const first = this.#hashOf(this.#first);
    return this.#others.length === 0
      ? first
      : [first, ...this.#others.map((other) => this.#hashOf(other))].join(' ');
  }

  get lines(): number {
    // A sentence that two of them support is one.
    if (this.#others.length > 0) return countLines(this.citations);
    return this.#citing.cited.lines[this.#first] ?? 0;
  }

  #hashOf(spelling: number): string {
    const { shown } = this.#citing.cited;
    return shown.slice(spelling * hashLength, (spelling + 1) * hashLength);
  }
}
