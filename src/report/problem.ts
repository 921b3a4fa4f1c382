/** Every rule that a document can break, with what to do about it. The ids are stable: scripts may match on them. */
export const rules = {
  // a raw document
  'unreadable-file': 'Check the path and the permissions.',
  'empty-file': 'Save the document again, or delete the file.',
  'binary-file': 'Save the page as HTML, or paste its text into a .txt or .md file.',
  'file-too-large': 'Save only the page itself; nothing that Daybook reads is that large.',
  'too-complex': 'Save the page again from a browser; no publisher writes such markup.',
  'no-title': 'Write a sidecar <file>.yaml with `title: …`.',
  'no-day': 'Pass --day yyyy-mm-dd, or write a sidecar <file>.yaml with `day: yyyy-mm-dd`.',
  'no-publisher': 'Pass --publisher ID, or write a sidecar <file>.yaml with `publisher: …`.',
  'no-text': 'Check that the saved page holds the report and not only its frame.',
  contradiction: 'Correct the sidecar or the flag, or delete the line that is wrong.',
  'id-taken':
    'Give one of them an `edition` in a sidecar, or pass --update to replace the older one.',
  'bad-sidecar': 'Correct the sidecar; its keys are those of the front matter.',
  // one normalized report
  'no-front-matter': 'Begin the file with `---`, the front matter, and `---`.',
  'yaml-syntax': 'Correct the YAML.',
  'unknown-key': 'Delete the key, or correct its spelling.',
  'missing-key': 'Add the key.',
  'invalid-value': 'Correct the value.',
  'file-name-mismatch': 'Rename the file, or correct the front matter.',
  'note-without-mark': 'Add its mark to the text, or say why there is none in `notesWaiver`.',
  'mark-without-note': 'Add the note, or say why there is none in `notesWaiver`.',
  'note-numbers': 'Number the notes 1, 2, 3, … without holes, or say why not in `notesWaiver`.',
  'duplicate-note': 'Give each note a number of its own.',
  'unsafe-url': 'Delete the link; only http, https and mailto are allowed.',
  'raw-html': 'Write it as Markdown; HTML is not rendered.',
  'empty-report': 'Add the text of the report.',
  // the archive
  'unknown-publisher': 'Add it to publishers.yaml, or correct the id.',
  'unknown-series': 'Add it to series.yaml, or correct the id.',
  'unknown-report': 'Correct the id, or delete the line.',
  'duplicate-url': 'Delete one of the two reports, or correct its `url`.',
  'duplicate-raw': 'Delete the report that is out of date; ingest has written the other one since.',
  'duplicate-entry': 'Keep one of the two entries.',
  'future-day': 'Correct the day, or say in `raw.retrieved` when the document was saved.',
  'broken-link': 'Correct the link; it starts with / and leads to no page of this archive.',
  'passage-lost':
    'Run `npm run check -- --write-ledger`, which finds what it has become; its old link then leads there.',
  'report-lost': 'Give the report back, or delete its ledger if none of its links may be in use.',
  'bad-ledger':
    'Correct the line, or take it from an older version of the file; it holds a published id.',
  'missing-file': 'Run `npm run ingest` on any document once, which sets the folder up.',
} as const satisfies Record<string, string>;

/** The id of a rule. */
export type Rule = keyof typeof rules;

/** A place in a file: lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Anything wrong with a document. */
export interface Problem extends Place {
  /** Path of the file as the user gave it, or below the content folder. */
  file: string;
  rule: Rule;
  /** What is wrong, with the value seen. A full sentence. */
  message: string;
}

/** A problem at a place in a file; at its first character unless told otherwise. */
export function problemAt(
  file: string,
  rule: Rule,
  message: string,
  place: Place = { line: 1, column: 1 },
): Problem {
  return { file, line: place.line, column: place.column, rule, message };
}

/** One line: `file:line:column  rule  message remedy`. */
export function printProblem(problem: Problem): string {
  const { file, line, column, rule, message } = problem;
  return `${file}:${line}:${column}  ${rule}  ${message} ${rules[rule]}`;
}

/** Problems in the order in which people read them: by file, place and rule. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
