import { parseDay, type Day } from '../report/day.ts';
import { problemAt, type Problem } from '../report/problem.ts';
import type { Publisher, Series } from '../report/registers.ts';
import type { Draft, RawDocument } from './document.ts';
import { findDay } from './find-day.ts';
import { domainOf, findPublisher } from './find-publisher.ts';
import { seriesOfTitle } from './series-of-title.ts';
import { titleOfUrl } from './title-of-url.ts';

/** What the command line says of all documents of a run. */
export interface Given {
  publisher?: string;
  day?: Day;
}

/** What a draft tells about who it is. */
export interface Clues extends Omit<Draft, 'body'> {
  /** A line that dates the text. */
  line: string | undefined;
  /** All words of the text. */
  text: string;
}

/** The part of the front matter that says which report this is. */
export type IdentityResult = (Identified | { problems: Problem[] }) & {
  /** Whether a publisher was looked for that the register has not: with it the result may be another. */
  unregistered: boolean;
};

interface Identified {
  kind: 'assessment' | 'wire';
  title: string;
  day: Day;
  dayFrom: 'title' | 'url' | 'text' | 'given' | 'inferred';
  series?: string;
  edition?: string;
  publisher: string;
  url?: string;
  lang: string;
  newPublisher?: Publisher;
}

/**
 * Decides kind, title, day, series, edition, publisher and address: the command line before the sidecar
 * before the document. Where sidecar and document contradict each other, or something is missing, there are
 * problems instead.
 */
export function resolveIdentity(
  clues: Clues,
  raw: RawDocument,
  context: { publishers: readonly Publisher[]; series: readonly Series[]; given: Given },
): IdentityResult {
  const { sidecar } = raw;
  const problems: Problem[] = [];
  const problem = (rule: Problem['rule'], message: string) =>
    problems.push(problemAt(raw.file, rule, message));

  const url = sidecar.url ?? clues.url;
  const title = sidecar.title ?? clues.title ?? titleOfUrl(url);
  if (!title) problem('no-title', 'Neither the text nor a sidecar gives a title.');

  const named =
    context.given.publisher ?? sidecar.publisher ?? clues.publisher ?? (url && domainOf(url));
  const found = named ? findPublisher(named, context.publishers) : undefined;
  if (!found) problem('no-publisher', 'Nothing tells who published this.');
  const stated = context.given.publisher ?? sidecar.publisher;
  const seen =
    clues.publisher && stated ? findPublisher(clues.publisher, context.publishers) : undefined;
  if (found && seen?.known && seen.publisher.id !== found.publisher.id)
    problem(
      'contradiction',
      `The publisher is said to be "${stated}"; the document shows ${seen.publisher.name}.`,
    );

  const facts = title ? seriesOfTitle(title) : undefined;
  const ownSeries = context.series.filter((each) => each.publisher === found?.publisher.id);
  const isAssessment = sidecar.kind
    ? sidecar.kind === 'assessment'
    : clues.kind === 'assessment' && ownSeries.length > 0;
  const day = chooseDay(clues, title, url, raw, context.given, problem);
  if (!day && problems.every((each) => each.rule !== 'contradiction'))
    problem('no-day', 'Neither title, address nor text tells the day.');
  const unregistered = found?.known === false || seen?.known === false;
  if (problems.length > 0 || !title || !found || !day) return { problems, unregistered };

  const edition = sidecar.edition ?? facts?.edition;
  return {
    kind: isAssessment ? 'assessment' : 'wire',
    title,
    ...day,
    ...(isAssessment && { series: sidecar.series ?? facts?.series ?? 'special-report' }),
    ...(isAssessment && edition && { edition }),
    publisher: found.publisher.id,
    ...(url && { url }),
    lang: sidecar.lang ?? clues.lang ?? 'en',
    ...(!found.known && { newPublisher: found.publisher }),
    unregistered,
  };
}

function chooseDay(
  clues: Clues,
  title: string | undefined,
  url: string | undefined,
  raw: RawDocument,
  given: Given,
  problem: (rule: 'contradiction', message: string) => void,
): Pick<Identified, 'day' | 'dayFrom'> | undefined {
  const isDaily =
    clues.kind === 'assessment' &&
    /offensive|conflict/.test(seriesOfTitle(title ?? '')?.series ?? '');
  const found = findDay({
    title,
    url,
    line: clues.line,
    text: clues.text,
    isDaily,
    near: given.day ?? raw.sidecar.day ?? clues.created ?? /^\d{4}-\d{2}-\d{2}/.exec(raw.name)?.[0],
  });
  if (given.day)
    return { day: given.day, dayFrom: found?.day === given.day ? found.dayFrom : 'given' };
  const said = raw.sidecar.day ? parseDay(raw.sidecar.day) : undefined;
  if (!said) return found;
  if (found?.day === said) return found;
  // An address or a line may date something else than the report; a title does not.
  if (found?.dayFrom === 'title') {
    problem('contradiction', `The sidecar says ${said}; the title "${title}" means ${found.day}.`);
    return undefined;
  }
  return { day: said, dayFrom: raw.sidecar.dayFrom ?? 'given' };
}
