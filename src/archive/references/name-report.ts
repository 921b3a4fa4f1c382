import type { Archive } from '../archive.ts';

/** What words around a date say of the report of that day. */
export interface NamedReport {
  /** Undefined where they name the publisher alone. */
  series?: string;
  publisher: string;
}

/** Tells whether the words around a date name a report: "the January 27 Russian Offensive Campaign Assessment". */
export type ReportNamer = (text: string, start: number, end: number) => NamedReport | undefined;

const work = '(?:assessments?|reports?|updates?|forecasts?|warnings?|analysis|estimates?)';
const told =
  '(?:assess|report|forecast|not|observ|stat|warn|predict|discuss|publish|indicat|suggest|argu|estimat|outlin|record|identifi|explain|describ|conclud|assert|said|sa|wrote|writ)';

/** Knows the names of an archive's series and of their publishers. */
export function openReportNamer(archive: Pick<Archive, 'publishers' | 'series'>): ReportNamer {
  const patterns = archive.publishers.flatMap((publisher) => {
    const series = archive.series.filter((each) => each.publisher === publisher.id);
    return series.length > 0 ? [patternsOf(publisher, series)] : [];
  });
  const anyName = new RegExp(
    [...archive.publishers, ...archive.series]
      .flatMap((each) => [
        each.name,
        ...('shortName' in each && each.shortName ? [each.shortName] : []),
      ])
      .map(RegExp.escape)
      .join('|'),
  );
  return (text, start, end) => {
    const before = text.slice(Math.max(0, start - 110), start);
    const behind = text.slice(end, end + 90);
    if (!anyName.test(before) && !anyName.test(behind)) return undefined;
    for (const { publisher, series, ...of } of patterns) {
      const named = series.find(
        ({ before: ahead, behind: after }) => ahead.test(before) || after.test(behind),
      );
      if (named) return { series: named.id, publisher };
      const owned = of.owner.test(before) && of.work.test(behind);
      if (owned || of.teller.test(before) || of.worker.test(before)) return { publisher };
    }
    return undefined;
  };
}

function patternsOf(
  { id, name, shortName }: Archive['publishers'][number],
  series: readonly Archive['series'][number][],
) {
  const names = [
    name,
    ...(shortName ? [`(?:[A-Z]+-)?${RegExp.escape(shortName)}(?:-[A-Z]+)?`] : []),
  ];
  const owner = `(?<![A-Za-z])(?:${names.join('|')})\\)?`;
  const lead = '(?:,? dated|,? published| issued| of| for| from| on|,)*\\s(?:on )?$';
  return {
    publisher: id,
    /** "ISW’s", "ISW outlined in its" */
    owner: new RegExp(`${owner}(?:['’‘]s?|\\b[^.;]{0,50} (?:its|our|the|a|an))(?: \\w+)? $`),
    work: new RegExp(`^(?: [\\w-]+){0,4} ${work}\\b`),
    /** "ISW assessed on", "the Institute for the Study of War (ISW) think tank, which …, said on" */
    teller: new RegExp(
      `${owner}(?: think tank)?(?:, [^,.;]{0,60},)?(?: (?:has|have|had|also|first|initially|previously|recently|already|most))* ${told}(?:ed|es|s|d|ys)?(?: as early as)?(?: on)? $`,
    ),
    /** "an assessment by ISW of", "the ISW assessment dated" */
    worker: new RegExp(`(?:${work} (?:of|by|from) (?:the )?${owner}|${owner} ${work})${lead}`),
    series: series.map((each) => ({
      id: each.id,
      before: new RegExp(`${RegExp.escape(each.name)}${lead}`),
      behind: new RegExp(`^,? (?:[\\w-]+ ){0,3}${RegExp.escape(each.name)}`),
    })),
  };
}
