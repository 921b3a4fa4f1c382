import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../src/report/day.ts';
import type { ReportId } from '../../src/report/id.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import type { Report } from '../../src/report/report.ts';
import type { JudgedWire } from './judged-wires.ts';

/** A report to be taken for a wire report, and the assessment that it retells. */
export interface MadeWire {
  wire: Report;
  of: ReportId;
}

/**
 * A digest of an assessment as if a wire had written it the day after: in other words than the assessment, and
 * without its notes. What it retells is known.
 */
export function wireOfDigest(digest: Report): MadeWire {
  const { lang, publisher, day } = digest.meta;
  const wire: Report = {
    ...digest,
    id: `${digest.id}-retold` as ReportId,
    hash: `${digest.hash} retold`,
    notes: [],
    meta: {
      kind: 'wire',
      title: 'What the institute says',
      day: addDays(day, 1),
      dayFrom: 'given',
      publisher,
      lang,
      extent: 'digest',
    },
  };
  return { wire, of: digest.id };
}

/** A digest's first paragraphs in the middle of a report on other things: what a wire retells in passing. */
export function wireInPassing(digest: Report, other: Report, paragraphs: number): MadeWire {
  const { wire, of } = wireOfDigest(digest);
  const told = digest.passages
    .slice(0, paragraphs)
    .map((passage) => ({ ...passage, text: `ISW says: ${passage.text}` }));
  // What the other report itself has from the institute would be retold too.
  const around = other.passages.filter(({ text }) => !/ISW|Institute for/.test(text));
  const passages = [...around.slice(0, 8), ...told, ...around.slice(8)].map((passage, index) => ({
    ...passage,
    number: index + 1,
  }));
  const meta = { ...wire.meta, title: other.meta.title };
  return { wire: { ...wire, hash: `${wire.hash} in ${other.hash}`, meta, passages }, of };
}

/** A wire report that ingest rejects for want of what a person knows, with that given. */
export function wireOfFile(corpus: string, { file, given }: JudgedWire): Report {
  const folder = join(corpus, 'raw', 'wire');
  const name = readdirSync(folder).find((each) => each.startsWith(file) && each.endsWith('.txt'));
  if (name === undefined) throw new Error(`There is no ${file} in ${folder}.`);
  const lang = /^lang: "?([\w-]+)/m.exec(readFileSync(join(folder, `${name}.yaml`), 'utf8'))?.[1];
  const text = readFileSync(join(folder, name), 'utf8').replaceAll(/[<>]/g, '');
  const { report, problems } = parseReport(
    'reports/wire.md',
    [
      '---',
      'kind: wire',
      `title: ${JSON.stringify(given?.title)}`,
      `day: ${given?.day}`,
      'dayFrom: given',
      'publisher: wire',
      `lang: ${lang}`,
      'extent: digest',
      '---',
      text,
    ].join('\n'),
  );
  if (!report) throw new Error(`${file}: ${problems.map(({ message }) => message).join(' ')}`);
  return report;
}
