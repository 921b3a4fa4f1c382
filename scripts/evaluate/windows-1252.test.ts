import { expect, test } from 'vitest';
import { encodeWindows1252 } from './windows-1252.ts';

test('what is encoded reads the same again', () => {
  const text = 'Plain, “quoted” – naïve café… 5 €, ‰ and Ÿ';
  expect(new TextDecoder('windows-1252').decode(encodeWindows1252(text))).toBe(text);
});

test('other scripts become character references', () => {
  expect(Buffer.from(encodeWindows1252('Київ')).toString('latin1')).toBe(
    '&#1050;&#1080;&#1111;&#1074;',
  );
});
