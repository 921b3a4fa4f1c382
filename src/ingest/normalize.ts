import type { Root } from 'mdast';
import { frontMatterSchema } from '../report/front-matter.ts';
import { problemAt, type Problem } from '../report/problem.ts';
import type { NormalizedReport } from '../report/print-report.ts';
import { problemsOf } from '../report/read-front-matter.ts';
import type { Publisher, Series } from '../report/registers.ts';
import type { Draft, Omission, RawDocument } from './document.ts';
import { findStatements } from './find-statements.ts';
import { flatText } from './flat-text.ts';
import { linkNotes } from './link-notes.ts';
import { markBoilerplate } from './mark-boilerplate.ts';
import { parseMoment } from './parse-moment.ts';
import { resolveIdentity, type Given } from './resolve-identity.ts';
import { restoreHeadings } from './restore-headings.ts';
import { takeHeader } from './take-header.ts';

/** A normalized report, or why there is none. */
export type NormalizeResult = (
  | { report: NormalizedReport; newPublisher?: Publisher; omitted: Omission[] }
  | { problems: Problem[] }
) & {
  /** Whether a publisher was looked for that the register has not: with it the result may be another. */
  unregistered: boolean;
};

/** What normalizing needs to know besides the document. */
export interface NormalizeContext {
  publishers: readonly Publisher[];
  series: readonly Series[];
  /** What the command line says; it wins over the sidecar. */
  given: Given;
}

/** Understands the structure of a draft: header lines, notes, headings, standing text, identity. */
export function normalize(
  draft: Draft,
  raw: RawDocument,
  context: NormalizeContext,
): NormalizeResult {
  const header = draft.kind === 'assessment' ? takeHeader(draft.body, draft.title) : undefined;
  const identity = resolveIdentity(
    {
      ...draft,
      title: draft.title ?? header?.title,
      line: header?.issued ?? dateLine(draft),
      text: flatText(draft.body),
    },
    raw,
    context,
  );
  if ('problems' in identity) return identity;
  const { newPublisher, unregistered, ...known } = identity;
  const notes = linkNotes(restoreHeadings(header?.body ?? draft.body));
  const fail = (problems: Problem[]) => ({ problems, unregistered });
  if (isEmpty(notes.body))
    return fail([problemAt(raw.file, 'no-text', 'No text of a report was found.')]);
  const body = known.kind === 'assessment' ? markBoilerplate(notes.body) : notes.body;
  const statements = findStatements(body, draft.aside ?? [], known.day);
  const issued = header?.issued ? parseMoment(header.issued, known.day) : statements.issued;
  const authors = raw.sidecar.authors ?? header?.authors ?? draft.authors;
  const meta = frontMatterSchema.safeParse({
    ...known,
    ...(authors && authors.length > 0 && { authors }),
    extent: raw.sidecar.extent ?? draft.extent,
    ...(issued && { issued }),
    ...(statements.dataCutoff && { dataCutoff: statements.dataCutoff }),
    ...(statements.corrections.length > 0 && { corrections: statements.corrections }),
    ...(known.kind === 'wire' && raw.sidecar.about && { about: raw.sidecar.about }),
    ...(notes.waiver && { notesWaiver: notes.waiver }),
    raw: {
      sha256: raw.sha256,
      file: raw.name,
      ...(raw.sidecar.retrieved && { retrieved: raw.sidecar.retrieved }),
    },
  });
  if (!meta.success) return fail(problemsOf(meta.error, raw.file, () => ({ line: 1, column: 1 })));
  return {
    report: { meta: meta.data, body },
    ...(newPublisher && { newPublisher }),
    omitted: [...draft.omitted, ...(header?.omitted ?? []), ...notes.omitted],
    unregistered,
  };
}

/** A line of its own, left out or among the first of the text, that holds a full date and little else. */
function dateLine(draft: Draft): string | undefined {
  const first = draft.body.children.slice(0, 3).map((node) => flatText(node));
  const lines = [...draft.omitted.map((each) => each.text), ...first];
  return lines.find(
    (line) =>
      line.length <= 60 &&
      /^(?:published|updated|posted|date)?\W*(?:on\s+)?(?:\w+day,?\s+)?(?:[A-Z][a-z]+\.? \d{1,2},? 20\d\d|\d{1,2} [A-Z][a-z]+\.? 20\d\d)\b/i.test(
        line,
      ),
  );
}

function isEmpty(body: Root): boolean {
  return !body.children.some(
    (node) => node.type !== 'footnoteDefinition' && node.type !== 'html' && flatText(node) !== '',
  );
}
