import { expect, test } from 'vitest';
import type { Passage } from '../../report/report.ts';
import { findTreated } from './find-treated.ts';

type Kind = 'takeaway' | 'boilerplate' | 'text';

function passagesOf(...texts: [Kind, string][]): Passage[] {
  return texts.map(
    ([kind, text], index) =>
      ({
        number: index + 1,
        text,
        takeaway: kind === 'takeaway',
        boilerplate: kind === 'boilerplate',
      }) as Passage,
  );
}

const body: [Kind, string][] = [
  ['text', 'The port of Lisov reopened to grain ships on Friday, the harbor master said.'],
  ['text', 'Engineers cleared the bridge at Tarn, which trains had not crossed since the autumn.'],
  ['text', 'The council kept the price of bread where it was and put off the vote on fuel.'],
  ['text', 'Snow closed two passes in the north, and the council asked drivers to wait.'],
];

function linksOf(...takeaways: string[]): (number[] | undefined)[] {
  const links = findTreated(
    passagesOf(...takeaways.map((text): [Kind, string] => ['takeaway', text]), ...body),
  );
  return takeaways.map((_, index) =>
    links.get(index + 1)?.map((number) => number - takeaways.length),
  );
}

test('links to the passage that shares the rare words, whatever their endings', () => {
  expect(
    linksOf('Lisov is reopening its port to ships with grain.', 'Passes closed in snow.'),
  ).toEqual([[1], [4]]);
});

test('links to two passages where the takeaway sums up both, in order of the text', () => {
  expect(
    linksOf('The council kept the price of bread; snow closed two passes in the north.'),
  ).toEqual([[3, 4]]);
});

test.each(['The council met.', 'A festival drew crowds to the islands.', ''])(
  'gives no link rather than a wrong one: %s',
  (text) => {
    expect(linksOf(text)).toEqual([undefined]);
  },
);

test('looks neither at other takeaways nor at boilerplate', () => {
  const same = 'The port of Lisov reopened to grain ships.';
  expect(
    findTreated(
      passagesOf(['takeaway', same], ['takeaway', same], ['boilerplate', same], ['text', same]),
    ),
  ).toEqual(
    new Map([
      [1, [4]],
      [2, [4]],
    ]),
  );
});

test('has nothing to say of a report without takeaways or without further text', () => {
  expect(findTreated(passagesOf(...body)).size).toBe(0);
  expect(findTreated(passagesOf(['takeaway', 'Alone.'])).size).toBe(0);
});
