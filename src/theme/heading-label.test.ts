import { expect, test } from 'vitest';
import { headingLabel } from './heading-label.ts';

test.each([
  ['Key Takeaways', 'Key Takeaways'],
  ['Southern Axis (Objective: hold the line (and the rear) for good)', 'Southern Axis'],
  ['Eastern sector: (its north and its south)', 'Eastern sector'],
  ['Effort #2—Harbor (Objective: never closed', 'Effort #2—Harbor'],
  ['Main effort—River axis:', 'Main effort—River axis'],
  [
    'Main effort—River axis: operations along the river aim at the town from three sides at once.',
    'Main effort—River axis',
  ],
  ['Losses (2024) and gains', 'Losses (2024) and gains'],
  ['(A note)', '(A note)'],
])('%s', (title, label) => {
  expect(headingLabel(title)).toBe(label);
});
