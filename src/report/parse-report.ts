import { hash } from 'node:crypto';
import type { Root } from 'mdast';
import type { FrontMatter } from './front-matter.ts';
import { reportIdOf, reportPathOf, type Identity } from './id.ts';
import { parseMarkdown } from './markdown.ts';
import { countWords, recordPassages } from './passage-id.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readNotes } from './read-notes.ts';
import { isSafeHref } from './cited-url.ts';
import type { Passage, Report } from './report.ts';
import { boilerplateMark, splitBlocks } from './split-blocks.ts';
import { visitNodes } from './visit-nodes.ts';

/** A report, if its front matter is valid, and everything that is wrong with it. */
export interface ParsedReport {
  report?: Report;
  problems: Problem[];
}

/**
 * Parses and validates one normalized file by itself; what needs the other reports is the archive's task.
 *
 * @param path below the content folder, with `/`
 */
export function parseReport(path: string, text: string): ParsedReport {
  const { meta, placeOf, body, bodyLine, problems } = readFrontMatter(path, text);
  if (!meta) return { problems };
  const root = parseMarkdown(body);
  const split = splitBlocks(root);
  const notes = readNotes(
    root,
    body,
    split.passages,
    path,
    bodyLine,
    meta.notesWaiver !== undefined,
  );
  const id = reportIdOf(identityOf(meta));
  const report: Report = {
    id,
    path,
    hash: hash('sha256', text),
    meta,
    places: Object.fromEntries(Object.keys(meta).map((key) => [key, placeOf(key)])),
    ...split,
    notes: notes.notes,
    lead: leadOf(split.passages, meta.lang),
    words: split.passages.reduce((sum, passage) => sum + countWords(passage.text), 0),
    noteCount: notes.notes.length,
    record: hash('sha256', recordPassages(split.passages)),
    links: internalLinks(root, bodyLine),
  };
  problems.push(...notes.problems, ...markupProblems(root, path, bodyLine));
  if (reportPathOf(id) !== path)
    problems.push(
      problemAt(
        path,
        'file-name-mismatch',
        `By its front matter this file is ${reportPathOf(id)}.`,
        placeOf('day'),
      ),
    );
  if (split.passages.length === 0)
    problems.push(problemAt(path, 'empty-report', 'The report has no text.'));
  return { report, problems };
}

function leadOf(passages: readonly Passage[], lang: string): string {
  const takeaway = passages.find((passage) => passage.takeaway);
  if (takeaway) return takeaway.text;
  const text = passages.find((passage) => !passage.boilerplate)?.text ?? '';
  const [first] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
}

/** What the id of a report is made of. */
export function identityOf(meta: FrontMatter): Identity {
  const { day, publisher, title } = meta;
  if (meta.kind === 'wire') return { day, publisher, title };
  return { day, publisher, title, series: meta.series, edition: meta.edition };
}

function markupProblems(root: Root, path: string, firstLine: number): Problem[] {
  const problems: Problem[] = [];
  visitNodes(root, (node) => {
    const place = (): Place => lineOf(node, firstLine);
    if (node.type === 'html' && node.value.trim() !== boilerplateMark)
      problems.push(
        problemAt(path, 'raw-html', `HTML: ${JSON.stringify(node.value.slice(0, 60))}.`, place()),
      );
    if ((node.type === 'link' || node.type === 'image') && !isSafeHref(node.url))
      problems.push(
        problemAt(
          path,
          'unsafe-url',
          `${JSON.stringify(node.url.slice(0, 100))} cannot be linked.`,
          place(),
        ),
      );
  });
  return problems;
}

function internalLinks(root: Root, firstLine: number): Report['links'] {
  const links: Report['links'] = [];
  visitNodes(root, (node) => {
    if (node.type === 'link' && node.url.startsWith('/'))
      links.push({ url: node.url, ...lineOf(node, firstLine) });
  });
  return links;
}

function lineOf(node: { position?: { start: Place } | undefined }, firstLine: number): Place {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return { line: start.line + firstLine - 1, column: start.column };
}
