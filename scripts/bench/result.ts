/** What is measured, by its name: see `units`. */
export type Figures = Readonly<Partial<Record<keyof typeof units, number>>>;

/** How figures are printed. */
export const units = {
  seconds: 's',
  peakMegabytes: 'MB',
  milliseconds: 'ms',
  pagesPerSecond: 'pages a second',
  kilobytes: 'kB',
  requests: 'requests',
  firstPaint: 'ms to first paint',
  firstResult: 'ms to first result',
  files: 'files',
  kilobytesPerReport: 'kB a report',
} as const;

/** The most or the least that a figure may be: a number, or a share of what Hugo and pagefind take. */
export interface Goal {
  figure: keyof Figures;
  most?: number;
  least?: number;
  ofHugo?: number;
}

/** One thing to measure, again in each round. */
export interface Case {
  /** As the command line names it. */
  name: string;
  title: string;
  goals: readonly Goal[];
  /** Why it cannot be measured here. */
  absent?: string | undefined;
  run(): Promise<Figures>;
}

/** What came out of all rounds. */
export interface Result extends Omit<Case, 'run'> {
  runs: Figures[];
  /** Of each figure. */
  median: Figures;
}

/** Results for an archive of one size. */
export interface Bench {
  reports: number;
  /** Processes that were running or waiting for a core before, on average over a minute. */
  load: number;
  results: Result[];
}
