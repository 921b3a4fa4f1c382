import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { addSidenotes } from './sidenotes.ts';

const mark = (note: number, nth = 1) =>
  `<sup class="ref"><a id="ref-${note}-${nth}" href="#note-${note}">${note}</a></sup>`;
const source = (outlet: string) => `<span class="source"><a><b>${outlet}</b></a></span>`;
const note = (number: number, ...parts: string[]) =>
  `<li id="note-${number}"><a>${number}</a> <span>${parts.join('')}</span></li>`;

function sidenotesOf(paragraph: string, ...notes: string[]): string[] {
  const { document } = parseHTML(
    `<body><article class="report"><div class="prose"><div class="passage"><p>${paragraph}</p></div></div><ol>${notes.join('')}</ol></article></body>`,
  );
  addSidenotes(document);
  return [...document.querySelectorAll('.sidenote')].map(
    (sidenote) => `${sidenote.textContent} before ${sidenote.nextElementSibling?.textContent}`,
  );
}

test('the outlets behind a note stand before its mark, each once', () => {
  expect(
    sidenotesOf(
      `A claim.${mark(1)}`,
      note(1, source('t.me/one'), source('t.me/one'), source('daily.example.org')),
    ),
  ).toEqual(['1 t.me/one\u00a0×2, daily.example.org before 1']);
});

test('a note that a paragraph marks twice is shown once', () => {
  expect(sidenotesOf(`One.${mark(1)} Two.${mark(1, 2)}`, note(1, source('a.example')))).toEqual([
    '1 a.example before 1',
  ]);
});

test('a note without sources, or that is not there, has nothing to show', () => {
  expect(sidenotesOf(`One.${mark(1)} Two.${mark(2)}`, note(1, 'A conversation'))).toEqual([]);
});
