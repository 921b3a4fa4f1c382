/** Findings that a person who read them beside each other says are right. */
const right = `
`;

/** Findings that such a person says are wrong. */
const wrong = `
`;

/** What was said of each finding, by the key that `printItem` prints. */
export const linkJudgments: ReadonlyMap<string, 'right' | 'wrong'> = new Map([
  ...right
    .trim()
    .split(/\s+/)
    .map((key) => [key, 'right'] as const),
  ...wrong
    .trim()
    .split(/\s+/)
    .map((key) => [key, 'wrong'] as const),
]);
