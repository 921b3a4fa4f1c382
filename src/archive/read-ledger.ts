import type { PassageId } from '../report/passage-id.ts';
import { problemAt, type Problem } from '../report/problem.ts';
import { ledgerLineSchema, type Ledger } from './ledger.ts';

/** A ledger and the lines of it that could not be read. */
export interface ReadLedger {
  ledger: Ledger;
  problems: Problem[];
}

/**
 * Reads a stored ledger. A line that is none is a problem and left out; the rest counts all the same.
 *
 * @param path below the content folder, for the problems
 */
export function readLedger(path: string, text: string): ReadLedger {
  const ledger: Ledger = { live: [], retired: [] };
  const problems: Problem[] = [];
  const lines = new Map<PassageId, number>();
  const refuse = (line: number, message: string) =>
    problems.push(problemAt(path, 'bad-ledger', message, { line, column: 1 }));
  text.split(/\r?\n/).forEach((json, index) => {
    if (json === '') return;
    const entry = ledgerLineSchema.safeParse(parseJson(json)).data;
    if (!entry) {
      refuse(index + 1, `This is no passage: ${JSON.stringify(json.slice(0, 60))}.`);
    } else if (lines.has(entry.id)) {
      refuse(index + 1, `${entry.id} stands in line ${lines.get(entry.id)} already.`);
    } else {
      lines.set(entry.id, index + 1);
      const { id, now, text } = entry;
      if (now === undefined) ledger.live.push({ id, text });
      else ledger.retired.push({ id, now, text });
    }
  });
  const live = new Set(ledger.live.map((passage) => passage.id));
  for (const { id, now } of ledger.retired)
    if (now !== null && !live.has(now))
      refuse(
        lines.get(id) ?? 1,
        `${now}, which ${id} is said to be now, is no passage that stands.`,
      );
  return { ledger, problems };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // no JSON is no passage, which is a problem above
  }
}
