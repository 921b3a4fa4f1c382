import { parse } from 'yaml';

/** A generated report as ISW's site had it until 2025: headings are bold paragraphs, notes are paragraphs, too. */
export function printSavedPage(report: string): string {
  const [, yaml = '', text = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(report) ?? [];
  const { title, authors } = parse(yaml) as { title: string; authors: string[] };
  const blocks = text
    .split(/\n\n+/)
    .filter((block) => block.trim() !== '' && !block.startsWith('<!--'))
    .map((block) => printBlock(escape(block.trim())));
  return [
    `<!DOCTYPE html><html lang="en"><head><title>${escape(title)} | ISW</title></head><body>`,
    '<ul id="menu"><li><a href="/">Home</a></li><li><a href="/research">Research</a></li></ul>',
    `<h1 class="title" id="page-title">${escape(title)}</h1>`,
    '<div class="field field-name-body"><div class="field-items"><div class="field-item even">',
    `<p><strong>${escape(authors.join(', '))}</strong></p>`,
    ...blocks,
    '</div></div></div><footer>All rights reserved</footer></body></html>',
  ].join('\n');
}

function printBlock(block: string): string {
  if (block.startsWith('## ')) return `<p><strong>${block.slice(3)}</strong></p>`;
  if (block.startsWith('- '))
    return `<ul>${block
      .split('\n')
      .map((line) => `<li>${printMarks(line.slice(2))}</li>`)
      .join('')}</ul>`;
  const [, number, body] = /^\[\^(\d+)\]: (.*)$/.exec(block) ?? [];
  if (number !== undefined && body !== undefined)
    return `<p>[${number}] ${body.replace(/https:\S+/g, '<a href="$&">$&</a>')}</p>`;
  return `<p>${printMarks(block).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')}</p>`;
}

function printMarks(text: string): string {
  return text.replace(/\[\^(\d+)\]/g, '<u>[$1]</u>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
