import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { ZodError } from 'zod';
import { frontMatterSchema, type FrontMatter } from './front-matter.ts';
import { problemAt, type Place, type Problem } from './problem.ts';

/** A file cut into front matter and text. */
export interface SplitFile {
  meta?: FrontMatter;
  /** Place of a key, for problems that other stages find; the first line if there is no such key. */
  placeOf: (key: string) => Place;
  body: string;
  /** The line of the file on which `body` begins, from 1. */
  bodyLine: number;
  problems: Problem[];
}

const fence = /^---\r?\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/;

/** Cuts off the YAML front matter and validates it. */
export function readFrontMatter(file: string, text: string): SplitFile {
  const match = fence.exec(text);
  if (!match) {
    const problems = [problemAt(file, 'no-front-matter', 'The file has no front matter.')];
    return { placeOf: () => start, body: text, bodyLine: 1, problems };
  }
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const placeOf = (key: string) => placeOfPath(document, [key], placeAt);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problemAt(
        file,
        'yaml-syntax',
        sentence(error.message.split('\n')[0] ?? ''),
        placeAt(error.pos[0]),
      ),
    );
    return { placeOf, body, bodyLine, problems };
  }
  const result = frontMatterSchema.safeParse(document.toJS());
  if (result.success) return { meta: result.data, placeOf, body, bodyLine, problems: [] };
  const problems = problemsOf(result.error, file, (path) => placeOfPath(document, path, placeAt));
  return { placeOf, body, bodyLine, problems };
}

/** What zod found, as problems. */
export function problemsOf(
  error: ZodError,
  file: string,
  placeOf: (path: PropertyKey[]) => Place,
): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        problemAt(
          file,
          'unknown-key',
          `"${[...issue.path, key].join('.')}" is no key that Daybook knows.`,
          placeOf([...issue.path, key]),
        ),
      );
    const name = issue.path.join('.') || 'the front matter';
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    if (missing || issue.message.startsWith('required'))
      return [problemAt(file, 'missing-key', `"${name}" is missing.`, placeOf(issue.path))];
    return [
      problemAt(
        file,
        'invalid-value',
        sentence(`"${name}": ${issue.message}`),
        placeOf(issue.path),
      ),
    ];
  });
}

const start: Place = { line: 1, column: 1 };

/** Place of the key that `path` ends in, or of the deepest one on the way that exists. */
function placeOfPath(
  document: Document,
  path: PropertyKey[],
  placeAt: (offset: number) => Place,
): Place {
  let place = start;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
      if (!pair || !range) return place;
      place = placeAt(range[0]);
      node = pair.value;
    } else return place;
  }
  return place;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
