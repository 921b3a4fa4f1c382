import { comparableUrl } from '../../src/report/comparable-url.ts';
import type { ReportId } from '../../src/report/id.ts';
import { readCorpus } from './corpus.ts';
import type { LinkedCorpus } from './evaluate-links.ts';
import { printTarget } from './judged-dates.ts';
import { shareRow, type Row } from './row.ts';
import { countRow } from './score-references.ts';

/** An address of the publisher's that a report cites or links. */
interface Cited {
  from: ReportId;
  day: string;
  url: string;
  /** `yyyy-mm-dd` and series that the archive read, or undefined. */
  read: string | undefined;
  held: boolean;
}

const publisherHosts =
  /^(?:understandingwar\.org|isw\.pub|iswresearch\.org|criticalthreats\.org)\//;
const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** Rows for the addresses of ISW's reports: where they lead, and whether rules of another making agree. */
export function scoreAddresses(linked: LinkedCorpus): Row[] {
  const all = citedAddresses(linked);
  const expect = openTruth(linked);
  const reports = all.map((cited) => ({ cited, truth: expect(cited) }));
  const wrong = reports.flatMap(({ cited, truth }) =>
    truth === (cited.read ?? (truth === cited.day ? truth : undefined))
      ? []
      : [`${cited.from}: ${cited.url} is ${cited.read ?? 'none'}, by the rules ${truth ?? 'none'}`],
  );
  const count = (is: (cited: Cited) => boolean) => all.filter(is).length;
  return [
    countRow('addresses of the publisher in text and notes', all.length),
    countRow(
      '… that lead to a report here',
      count(({ held }) => held),
    ),
    countRow(
      '… to a report that is wanted',
      count(({ held, read }) => !held && read !== undefined),
    ),
    countRow(
      '… to itself, or to no report (maps, files, other work)',
      count(({ read }) => read === undefined),
    ),
    shareRow(
      'addresses read as rules of another making read them',
      0.99,
      'addresses',
      all.length,
      wrong,
    ),
  ];
}

function citedAddresses({ archive, analysis }: LinkedCorpus): Cited[] {
  return archive.reports.flatMap(({ id, meta, notes }) => {
    const links = analysis.findings.get(id)?.links.map(({ url }) => url) ?? [];
    const sources = notes.flatMap(({ parts }) =>
      parts.flatMap((part) => (typeof part === 'string' ? [] : [part.url])),
    );
    return [...links, ...sources]
      .filter((url) => publisherHosts.test(comparableUrl(url)))
      .map((url) => {
        const target = analysis.references.addresses.get(id)?.get(url)?.target;
        const read = target && printTarget(target);
        return {
          from: id,
          day: meta.day,
          url,
          read: read?.slice(0, 10).replaceAll('/', '-'),
          held: target !== undefined && 'report' in target,
        };
      });
  });
}

/**
 * The day of the report that an address means, by rules that share no code with the archive's: what
 * truth.ndjson says of that address, or else the month and the numbers in it.
 */
function openTruth({ corpus }: LinkedCorpus): (cited: Cited) => string | undefined {
  const known = new Map(
    readCorpus(corpus).flatMap(({ truth }) =>
      truth.url && truth.date ? [[comparableUrl(truth.url), truth.date]] : [],
    ),
  );
  return ({ url, day }) => {
    const whole = comparableUrl(url).toLowerCase();
    const told = known.get(comparableUrl(url));
    if (told !== undefined) return told;
    const blog = /\/(20\d\d)\/(\d\d)\/[^/]*assessment_(\d+)\.html$/.exec(whole);
    if (blog) return `${blog[1]}-${blog[2]}-${blog[3]?.padStart(2, '0')}`;
    const name = whole.split('http')[0]?.split('/').filter(Boolean).at(-1) ?? '';
    if (/\/map\/|\.(pdf|png|jpg|jpeg|gif)$|[?&]/.test(whole)) return undefined;
    const code =
      /^isw\.pub\/(?:ukrwar|iranupdate|ruscampaign)(?:(\d\d)(\d\d)(?:20)?(\d\d)|([a-z]{3})[a-z]*?(\d{1,2}))(?:%.*|;.*)?$/.exec(
        whole.replace(/(?<=ukrwar)o/, '0'),
      );
    if (code?.[3]) return `20${code[3]}-${code[1]}-${code[2]}`;
    const series =
      /iran-update|off?ens|campaign|ukraine-conflict-update/.test(name) &&
      /assess|update/.test(name);
    const dated = series
      ? new RegExp(
          `(${months.join('|')})[-_]?(\\d{1,2})(?:[-_](20\\d\\d))?(?=$|[-_](?!\\d|[a-z]+-\\d))`,
        ).exec(name)
      : null;
    const month =
      months.findIndex((each) => each.startsWith((dated?.[1] ?? code?.[4] ?? 'none').slice(0, 3))) +
      1;
    const date = Number(dated?.[2] ?? code?.[5]);
    if (month === 0) return undefined;
    const print = (year: number) =>
      `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    if (dated?.[3]) return print(Number(dated[3]));
    // Without a year the address is of 2022: later ones have it.
    return day >= print(2022) || day < '2022-02' ? print(2022) : undefined;
  };
}
