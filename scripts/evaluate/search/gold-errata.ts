/** A judged query whose gold its documents contradict. */
interface GoldErratum {
  q: string;
  reason: string;
  /** Days that the gold lacks, or has too much. */
  adds?: readonly string[];
  drops?: readonly string[];
}

const hyphen = 'the gold takes words joined by a hyphen for one, and leaves these out';

/** Every gold known to err, with the reason. */
export const goldErrata: readonly GoldErratum[] = [
  { q: 'access marinka', adds: ['2022-08-22'], reason: hyphen },
  { q: 'illegally flag', adds: ['2022-04-26', '2022-04-27'], reason: hyphen },
  {
    q: 'radar -undertake',
    adds: ['2022-08-18', '2022-10-31', '2024-01-02', '2024-01-13', '2024-03-28', '2025-02-17'],
    reason: hyphen,
  },
  {
    q: 'equipped -screens',
    adds: [
      '2022-03-12',
      '2022-05-09',
      '2022-06-28',
      '2022-11-10',
      '2022-12-04',
      '2024-01-11',
      '2025-02-01',
      '2025-02-13',
      '2026-06-30',
    ],
    reason: hyphen,
  },
  {
    q: 'delivered -lithuanian',
    adds: ['2022-04-11', '2022-11-21', '2022-11-23', '2022-12-08'],
    reason: hyphen,
  },
  {
    q: 'iranian',
    adds: ['2022-10-02', '2022-10-03', '2022-10-08', '2022-10-10', '2022-10-11', '2022-10-25'],
    reason: hyphen,
  },
  {
    q: '"recently advanced in northern"',
    adds: ['2025-07-11'],
    reason: 'the gold misses a bold paragraph of that day',
  },
  {
    q: '"philipson and frederick w"',
    drops: [
      '2022-07-12',
      '2022-07-17',
      '2022-08-29',
      '2022-12-30',
      '2023-01-02',
      '2023-01-04',
      '2023-01-18',
      '2023-01-19',
      '2023-01-20',
      '2023-02-03',
      '2023-02-20',
      '2023-02-27',
      '2023-04-17',
      '2023-05-05',
    ],
    reason: 'it stands in bylines alone, which reports keep as a list of names',
  },
];
