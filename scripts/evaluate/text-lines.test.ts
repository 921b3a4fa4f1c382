import { expect, test } from 'vitest';
import { textOf } from './raw-lines.ts';
import { linesOfText } from './text-lines.ts';

test.each([
  ['# A title', ['A title']],
  ['- **bold** and _plain_', ['bold and _plain_']],
  ['> 1. quoted', ['quoted']],
  ['**Go****here****now**', ['Go here now']],
  ['See [this](https://a.example) and <https://b.example>.', ['See this and https://b.example.']],
  ['Text.[[3]](https://a.example/<#_edn3>)', ['Text.[3]']],
  ['![a picture](https://a.example/p.png)', []],
  ['---', []],
])('%s', (text, lines) => {
  expect(linesOfText(text).map(textOf)).toEqual(lines);
});
