import type { Root } from 'mdast';
import type { Day } from '../report/day.ts';
import { flatText } from './flat-text.ts';
import { parseMoment, type Moment } from './parse-moment.ts';

const cutoffs: readonly RegExp[] = [
  /data ?cut-?off (?:for this (?:product|report) )?(?:was|is|:) ?(?:at )?([^.;]*?(?:\b[ap]\.m\.)?[^.;]*?)(?:\.|;|$)/i,
  /data ?cut-?off:? ([^.;]{3,40}?(?:ET|EST|EDT)\b[^.;]{0,30})/i,
];
const asOf = /\bassessment as of:? ([^.;]*?(?:ET|EST|EDT)\b)/i;

/** What an assessment says about itself in its text and beside it. */
export interface Statements {
  dataCutoff?: Moment;
  issued?: Moment;
  corrections: string[];
}

/**
 * Finds cut-off, time of issue and corrections. The sentences stay where they are.
 *
 * @param aside lines that stand beside the text
 */
export function findStatements(body: Root, aside: readonly string[], day: Day): Statements {
  const paragraphs = body.children
    .filter((node) => node.type === 'paragraph')
    .map((node) => flatText(node).replace(/\s+/g, ' '));
  const texts = [...aside, ...paragraphs];
  const cutoff = firstMatch(texts, cutoffs);
  const issued = firstMatch(texts, [asOf]);
  return {
    ...(cutoff && { dataCutoff: parseMoment(cutoff, day) }),
    ...(issued && { issued: parseMoment(issued, day) }),
    corrections: paragraphs
      .filter((text) => /^(?:\*?correction|erratum|editor['’]s note: an earlier)\b/i.test(text))
      .map((text) => text.replace(/^\*?corrections?:?\s*/i, '').trim() || text),
  };
}

function firstMatch(texts: readonly string[], patterns: readonly RegExp[]): string | undefined {
  for (const text of texts)
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.[1]?.trim();
      if (found && /\d/.test(found) && found.length <= 80) return found;
    }
  return undefined;
}
