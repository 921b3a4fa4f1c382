import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { citeUrl, splitUrls } from './cited-url.ts';
import { problemAt, type Problem } from './problem.ts';
import type { Note, NotePart, Passage } from './report.ts';
import { visitNodes } from './visit-nodes.ts';

/** The notes of a text and what is wrong with their numbers. */
export function readNotes(
  root: Root,
  body: string,
  passages: readonly Passage[],
  file: string,
  firstLine: number,
  waived: boolean,
): { notes: Note[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const marks = marksOf(passages);
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const place = placeOf(node, firstLine);
    if (!/^[1-9]\d*$/.test(node.identifier)) {
      problems.push(
        problemAt(file, 'note-numbers', `"${node.identifier}" is not the number of a note.`, place),
      );
      continue;
    }
    const number = Number(node.identifier);
    if (notes.some((note) => note.number === number)) {
      problems.push(problemAt(file, 'duplicate-note', `There are two notes ${number}.`, place));
      continue;
    }
    notes.push({ number, parts: partsOf(node), marks: marks.get(number) ?? [] });
    if (!waived && !marks.has(number))
      problems.push(
        problemAt(file, 'note-without-mark', `Note ${number} has no mark in the text.`, place),
      );
  }
  notes.sort((a, b) => a.number - b.number);
  if (!waived) {
    const hole = notes.findIndex((note, index) => note.number !== index + 1);
    if (hole >= 0) problems.push(problemAt(file, 'note-numbers', `There is no note ${hole + 1}.`));
    problems.push(...marksWithoutNote(root, body, file, firstLine));
  }
  return { notes, problems };
}

function marksOf(passages: readonly Passage[]): Map<number, number[]> {
  const marks = new Map<number, number[]>();
  for (const passage of passages)
    for (const note of passage.notes) marks.set(note, [...(marks.get(note) ?? []), passage.number]);
  return marks;
}

/** A mark whose note does not exist is plain text to a parser: `[^12]`. */
function marksWithoutNote(root: Root, body: string, file: string, firstLine: number): Problem[] {
  const problems: Problem[] = [];
  visitNodes(root, (node) => {
    if (node.type !== 'text') return;
    // As it stands in the file: `\[^12]` is meant as text.
    const source = body.slice(node.position?.start.offset, node.position?.end.offset);
    if (!source.includes('[^')) return;
    for (const match of source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g))
      problems.push(
        problemAt(
          file,
          'mark-without-note',
          `The mark [^${match[1]}] has no note.`,
          placeOf(node, firstLine),
        ),
      );
  });
  return problems;
}

/** The text of a note, cut where URLs begin and end. Emphasis is given up. */
function partsOf(definition: FootnoteDefinition): NotePart[] {
  const parts: NotePart[] = [];
  const add = (part: NotePart) => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  };
  const addAll = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      if (node.type === 'link') {
        const label = toString(node);
        const cited = citeUrl(node.url);
        if (!cited) add(label);
        else add(label === node.url ? cited : { ...cited, written: label });
      } else if (node.type === 'break') add(' ');
      else if ('children' in node) addAll(node.children);
      else if ('value' in node) add(node.value.replace(/\s+/g, ' '));
    }
  };
  definition.children.forEach((child, index) => {
    if (index > 0) add(' ');
    if (child.type === 'paragraph') addAll(child.children);
    else add(toString(child));
  });
  return parts.flatMap((part) => (typeof part === 'string' ? splitUrls(part) : [part]));
}

function placeOf(
  node: { position?: { start: { line: number; column: number } } | undefined },
  firstLine: number,
): { line: number; column: number } {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return { line: start.line + firstLine - 1, column: start.column };
}
