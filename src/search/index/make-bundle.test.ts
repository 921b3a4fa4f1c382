import { expect, test } from 'vitest';
import { makeBundle, type LastBundle, type MadeBundle } from './make-bundle.ts';
import { sampleReport } from './sample-report.ts';

const [newest, middle, oldest] = [
  sampleReport('2024-03-03', [{ text: 'The crane rose.' }]),
  sampleReport('2024-03-02', [{ text: 'The crane fell.' }, { text: 'Nothing moved.' }]),
  sampleReport('2024-03-01', [{ text: 'The quay is closed.' }]),
] as const;
const edited = sampleReport('2024-03-02', [{ text: 'The crane fell at noon.' }]);

/** @param change made to the bytes of texts that were packed before */
function lastOf(known: MadeBundle, change = (bytes: Uint8Array) => bytes): LastBundle {
  return {
    known,
    read: (path) =>
      change(known.files.find((file) => file.path === path)?.bytes ?? new Uint8Array()),
  };
}

const texts = ({ files }: MadeBundle) =>
  files.find(({ path }) => path.endsWith('texts.bin'))?.bytes;

test('a bundle is the same with what the last one has packed, and without', () => {
  const last = makeBundle('2024', [middle, oldest]);
  for (const reports of [
    [newest, middle, oldest],
    [edited, oldest],
    [oldest, middle],
  ])
    expect(makeBundle('2024', reports, lastOf(last))).toEqual(makeBundle('2024', reports));
});

test('only what is not as it was is packed', () => {
  const last = makeBundle('2024', [newest, middle, oldest]);
  const marked = lastOf(last, (bytes) => bytes.map(() => 7));
  const made = [...(texts(makeBundle('2024', [newest, edited, oldest], marked)) ?? [])];
  const own = texts(makeBundle('2024', [edited])) ?? [];
  expect(made.filter((byte) => byte !== 7)).toEqual([...own].filter((byte) => byte !== 7));
  expect(made.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 7));
});

test('what the last one has packed need not be there', () => {
  const last: LastBundle = { known: makeBundle('2024', [middle]), read: () => undefined };
  expect(makeBundle('2024', [middle], last)).toEqual(makeBundle('2024', [middle]));
});
