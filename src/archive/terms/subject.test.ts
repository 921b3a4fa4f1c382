import { expect, test } from 'vitest';
import { readTerms } from './read-terms.ts';
import {
  firstKeys,
  likenessOf,
  packSubject,
  sharedBits,
  subjectOf,
  unpackSubject,
} from './subject.ts';

const about = (text: string) => subjectOf(readTerms(text));

test('texts are as like as what they say is rare', () => {
  const one = about('Engineers laid a pontoon across the river at Omsk.');
  const same = about('At Omsk engineers have laid pontoons across a river.');
  const near = about('A pontoon sank at Omsk.');
  const far = about('Russian forces continued operations in the area.');
  expect(likenessOf(one, same)).toBeGreaterThan(0.9);
  expect(likenessOf(one, near)).toBeGreaterThan(0.4);
  expect(likenessOf(one, far)).toBe(0);
  expect(likenessOf(about(''), one)).toBe(0);
});

test('texts on different places are less like than their words', () => {
  const omsk = about('They shelled the depots of Omsk.');
  const tomsk = about('They shelled the depots of Tomsk.');
  const none = about('They shelled the depots.');
  expect(likenessOf(omsk, tomsk)).toBeLessThan(0.45);
  expect(likenessOf(omsk, none)).toBeGreaterThan(0.7);
});

test('a name of many words counts about once', () => {
  const long = about('They saw the Sample Kettle Harbour Bridge.');
  const short = about('They saw Omsk.');
  expect(long.total - short.total).toBeLessThan(10);
});

test('likeness has no direction', () => {
  const one = about('Engineers laid a pontoon at Omsk.');
  const other = about('A pontoon sank, with 168.9 tons of cement.');
  expect(sharedBits(one, other)).toBe(sharedBits(other, one));
  expect(likenessOf(one, other)).toBe(likenessOf(other, one));
});

test('what is packed can be unpacked', () => {
  for (const text of ['', 'At Omsk 12,500 pontoons sank in the Sample Power Plant (SPP).']) {
    const subject = about(text);
    const packed = packSubject(subject);
    const { weights, total, names } = unpackSubject(packed);
    expect(new Map([...weights].toSorted())).toEqual(new Map([...subject.weights].toSorted()));
    expect({ total, names }).toEqual({ total: subject.total, names: subject.names });
    expect([...weights.keys()].slice(0, 2)).toEqual(firstKeys(packed, 2).filter(Boolean));
  }
});
