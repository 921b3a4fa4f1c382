import type { ReportId } from '../../src/report/id.ts';
import type { LinkedCorpus } from './evaluate-links.ts';
import type { JudgedItem } from './judged-items.ts';
import type { PassagePlace } from '../../src/archive/related/find-said-before.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { readTerms } from '../../src/archive/terms/read-terms.ts';
import { likenessOf, subjectOf } from '../../src/archive/terms/subject.ts';
import type { Row } from './row.ts';
import { countRow } from './score-references.ts';

/** Rows that only tell how much is related, new and continued. */
export function countRelated({ archive, analysis }: LinkedCorpus): Row[] {
  const lists = [...analysis.related.values()];
  const compared = [...analysis.changes.values()];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const takeaways = sum(
    [...analysis.changes.keys()].map(
      (id) => archive.byId.get(id)?.passages.filter(({ takeaway }) => takeaway).length ?? 0,
    ),
  );
  const continued = sum(compared.map((changes) => changes.continued.size));
  return [
    countRow('reports with related ones', lists.filter((list) => list.length > 0).length),
    countRow('… with five', lists.filter((list) => list.length === 5).length),
    countRow('assessments compared with the one before', compared.length),
    countRow('… their takeaways that are continued', continued),
    countRow('… that are new', takeaways - continued),
    countRow('… dropped', sum(compared.map(({ dropped }) => dropped.length))),
    countRow(
      'takeaways said before',
      sum([...analysis.saidBefore.values()].map(({ size }) => size)),
    ),
  ];
}

/** Every takeaway that was compared: new, or carrying on one of the report before. */
export function judgedChanges({ archive, analysis }: LinkedCorpus): JudgedItem[] {
  return [...analysis.changes].flatMap(([id, { previous, continued }]) => {
    const [report, before] = [archive.byId.get(id), archive.byId.get(previous)];
    return (report?.passages ?? []).flatMap((passage): JudgedItem[] => {
      if (!passage.takeaway || !before) return [];
      const from = continued.get(passage.number)?.from;
      const earlier = from && before.passages[from.number - 1];
      const subject = subjectOf(readTerms(passage.text));
      const nearest = before.passages
        .filter(({ takeaway }) => takeaway)
        .map(({ text }) => ({ text, likeness: likenessOf(subject, subjectOf(readTerms(text))) }))
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, 3);
      return [
        {
          place: `changes ${id} ${passage.id}`,
          found: earlier?.id ?? 'new',
          print: [
            `${id} ${passage.number} [${earlier ? 'continued' : 'new'}] ${passage.text}`,
            ...(earlier
              ? [`    from ${earlier.text}`]
              : nearest.map(({ text }) => `    not ${text.slice(0, 200)}`)),
          ].join('\n'),
        },
      ];
    });
  });
}

/** The latest passage that is said to say what a takeaway says. */
export function judgedSaidBefore({ archive, analysis }: LinkedCorpus): JudgedItem[] {
  return [...analysis.saidBefore].flatMap(([id, all]) =>
    [...all].map(([number, { latest }]): JudgedItem => {
      const [own, earlier] = [
        passageAt(archive, { report: id, number }),
        passageAt(archive, latest),
      ];
      return {
        place: `said ${id} ${own?.id}`,
        found: `${latest.report} ${earlier?.id}`,
        print: `${id} ${number} ${own?.text}\n    ${latest.report} ${earlier?.text.slice(0, 300)}`,
      };
    }),
  );
}

/** The nearest related report of each. */
export function judgedRelated({ archive, analysis }: LinkedCorpus): JudgedItem[] {
  return [...analysis.related].flatMap(([id, list]) =>
    list.slice(0, 3).map(({ report, shared, likeness }): JudgedItem => {
      return {
        place: `related ${id} ${list.findIndex((each) => each.report === report)}`,
        found: report,
        print: [
          `${id} → ${report} ${likeness.toFixed(2)} ${shared.join(', ')}`,
          ...shared
            .slice(0, 2)
            .flatMap((name) => [
              `    now ${wordsOn(archive, id, name)}`,
              `    then ${wordsOn(archive, report, name)}`,
            ]),
        ].join('\n'),
      };
    }),
  );
}

/** What a report says of a name, a takeaway if one names it. Spellings of first names differ. */
function wordsOn(archive: Archive, of: ReportId, name: string): string | undefined {
  const word = name.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? '';
  const naming = (archive.byId.get(of)?.passages ?? []).filter(({ text }) => text.includes(word));
  return (naming.find(({ takeaway }) => takeaway) ?? naming[0])?.text.match(
    new RegExp(`.{0,150}${RegExp.escape(word)}.{0,200}`, 'su'),
  )?.[0];
}

function passageAt(archive: Archive, { report, number }: PassagePlace) {
  return archive.byId.get(report)?.passages[number - 1];
}
