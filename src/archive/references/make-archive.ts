import { reportIdOf, reportPathOf } from '../../report/id.ts';
import { parseDay } from '../../report/day.ts';
import { parseReport } from '../../report/parse-report.ts';
import type { Report } from '../../report/report.ts';
import { buildArchive, type Archive } from '../archive.ts';
import { findMentions } from './find-mentions.ts';
import { findTextLinks } from './find-text-links.ts';
import { joinReferences } from './join-references.ts';
import type { JoinsCache } from './keep-join.ts';
import { openReportNamer } from './name-report.ts';
import { readReferring } from './read-referring.ts';
import type { References } from './references.ts';

/** A report of a small archive for tests, in as few words as it takes. */
export interface MadeReport {
  day: string;
  /** An assessment of ISW if given; otherwise a wire report. */
  series?: string;
  edition?: string;
  publisher?: string;
  title?: string;
  url?: string;
  about?: string;
  text?: string;
}

/** An archive for tests, of ISW with two series and of a newspaper. Throws where a report is not valid. */
export function makeArchive(reports: readonly MadeReport[]): Archive {
  return buildArchive(reports.map(makeReport), {
    publishers: [
      {
        id: 'isw',
        name: 'Institute for the Study of War',
        shortName: 'ISW',
        domains: ['understandingwar.org', 'iswresearch.org', 'criticalthreats.org'],
      },
      { id: 'post', name: 'The Post', domains: ['post.example'] },
    ],
    series: [
      {
        id: 'russian-offensive-campaign-assessment',
        name: 'Russian Offensive Campaign Assessment',
        publisher: 'isw',
      },
      { id: 'iran-update', name: 'Iran Update', publisher: 'isw' },
    ],
  });
}

function makeReport({ text = 'Text.', title = 'A title', ...made }: MadeReport) {
  const publisher = made.publisher ?? (made.series ? 'isw' : 'post');
  const day = parseDay(made.day);
  if (!day) throw new Error(`"${made.day}" is no day`);
  const meta = {
    kind: made.series ? 'assessment' : 'wire',
    title,
    day,
    dayFrom: 'title',
    publisher,
    lang: 'en',
    extent: 'digest',
    ...(made.series && { series: made.series }),
    ...(made.edition && { edition: made.edition }),
    ...(made.url && { url: made.url }),
    ...(made.about && { about: [made.about] }),
  };
  const path = reportPathOf(reportIdOf({ ...made, day, publisher, title }));
  const yaml = Object.entries(meta).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const { report, problems } = parseReport(path, `---\n${yaml.join('\n')}\n---\n\n${text}\n`);
  if (!report || problems.length > 0) throw new Error(JSON.stringify(problems));
  return report;
}

/** The references of a made archive. */
export function makeReferences(archive: Archive, cache?: JoinsCache): References {
  const nameReport = openReportNamer(archive);
  const referringOf = (report: Report) => {
    const places = { mentions: findMentions(report), links: findTextLinks(report) };
    return readReferring(report, places, nameReport);
  };
  return joinReferences(archive, referringOf, cache);
}
