import type { Analysis } from '../archive/analyse-archive.ts';
import type { Archive } from '../archive/archive.ts';
import type { Changes, Continuation } from '../archive/related/find-changes.ts';
import type { PassagePlace, SaidBefore } from '../archive/related/find-said-before.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Report } from '../report/report.ts';
import { printCount } from './counts.ts';
import { printDay } from './dates.ts';
import { escapeHtml } from './escape-html.ts';
import { shorten } from './gist.ts';
import { langAttribute, langOf } from './lang.ts';

/** What a page says of the takeaways of an assessment beside those of earlier ones; safe HTML. */
export interface Standings {
  /** Whether a takeaway is new or carries on earlier ones, by its number. */
  beside: ReadonlyMap<number, string>;
  /** The takeaways of the report before that are not carried on; empty where there are none. */
  dropped: string;
}

/** Compares the takeaways of an assessment with those of the one before, and with all that was said before. */
export function standingsOf(
  archive: Archive,
  { changes, saidBefore }: Pick<Analysis, 'changes' | 'saidBefore'>,
  report: Report,
): Standings {
  const compared = changes.get(report.id);
  // Each as one: to note number by number what a page has read would take most of what is noted.
  const continued = new Map(compared?.continued);
  const said = new Map(saidBefore.get(report.id));
  const beside = new Map<number, string>();
  for (const { number, takeaway } of report.passages) {
    const html = takeaway
      ? describe(archive, report, compared, continued.get(number), said.get(number))
      : '';
    if (html) beside.set(number, html);
  }
  return { beside, dropped: compared ? listDropped(archive, report, compared) : '' };
}

function describe(
  archive: Archive,
  report: Report,
  compared: Changes | undefined,
  continuation: Continuation | undefined,
  said: SaidBefore | undefined,
): string {
  const link = (place: PassagePlace, title: string) => linkTo(archive, report, place, title);
  if (continuation) {
    const { from, since, shared } = continuation;
    const title = `Both speak of ${shared.join(', ')}`;
    const began = since.report === from.report ? '' : `, since ${link(since, 'Where it began')}`;
    const first = said && said.first.report < since.report ? said.first : undefined;
    const before = first ? `; said already on ${link(first, sayHowOften(said))}` : '';
    return `Continued from ${link(from, title)}${began}${before}`;
  }
  if (said) {
    const { first, latest } = said;
    const began =
      first.report === latest.report ? '' : `, first on ${link(first, 'The oldest one')}`;
    return `Said before on ${link(latest, sayHowOften(said))}${began}`;
  }
  const previous = compared && archive.byId.get(compared.previous);
  return previous ? `<b>New</b> since ${nameOf(report, previous)}` : '';
}

function sayHowOften(said: SaidBefore | undefined): string {
  const count = said?.count ?? 1;
  return `${printCount(count, 'earlier passage')} ${count === 1 ? 'begins' : 'begin'} with nearly the same words`;
}

/** Enough to tell what a takeaway was about; its link leads to all of it. */
const longestDropped = 90;

/** Folded: what is gone is asked for less than what is there. */
function listDropped(archive: Archive, report: Report, { previous, dropped }: Changes): string {
  const before = archive.byId.get(previous);
  if (!before || dropped.length === 0) return '';
  const items = dropped.flatMap((number) => {
    const passage = before.passages[number - 1];
    if (!passage) return [];
    const href = `${reportUrlOf(previous)}#${passage.id}`;
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(shorten(passage.text, longestDropped))}</a></li>`;
  });
  const lang = langOf(before);
  const summary = `Not carried on from ${nameOf(report, before)}: ${printCount(items.length, 'takeaway')}`;
  return `<details class="dropped"><summary>${escapeHtml(summary)}</summary><ul${langAttribute(lang)}>${items.join('')}</ul></details>`;
}

function linkTo(
  archive: Archive,
  from: Report,
  { report: id, number }: PassagePlace,
  title: string,
): string {
  const report = archive.byId.get(id);
  const passage = report?.passages[number - 1];
  if (!report || !passage) return '';
  const href = `${reportUrlOf(id)}#${passage.id}`;
  return `<a href="${escapeHtml(href)}" title="${escapeHtml(title)}">${escapeHtml(nameOf(from, report))}</a>`;
}

/** The date of another report, with its year where that is another, and its edition where there is one. */
function nameOf(from: Report, { meta }: Report): string {
  const edition = meta.kind === 'assessment' ? meta.edition?.replaceAll('-', ' ') : undefined;
  if (meta.day === from.meta.day && edition !== undefined) return `the ${edition} edition`;
  const sameYear = meta.day.slice(0, 4) === from.meta.day.slice(0, 4);
  const date = printDay(meta.day, sameYear ? 'date' : 'long');
  return edition === undefined ? date : `${date}, ${edition}`;
}
