import { z } from 'zod';
import { parseDay, type Day } from './day.ts';
import { parseReportId, type ReportId } from './id.ts';

const text = z.string().trim().min(1);
const day = z.string().transform((value, context): Day => {
  const parsed = parseDay(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: `"${value}" is not a day yyyy-mm-dd` });
  return z.NEVER;
});
const reportId = z.string().transform((value, context): ReportId => {
  const parsed = parseReportId(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: `"${value}" is not a report id yyyy/mm/dd/slug` });
  return z.NEVER;
});
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** A moment as the document writes it, and the same in ISO 8601 with its offset, where it can be told. */
const moment = z.strictObject({
  /** As written: `January 26, 2024, 8:10pm ET`. */
  text,
  /** As ISO 8601 with offset: `2024-01-26T20:10:00-05:00`. Left out where the document leaves it open. */
  time: z.iso.datetime({ offset: true }).optional(),
});

const common = {
  /** The title as the publisher prints it, without the name of the site. */
  title: text,
  /** The calendar date as the publisher dates the report. */
  day,
  /**
   * How the day is known: from the title, the URL or the text of the document, given by the person who
   * saved it, or inferred by that person from what the text tells.
   */
  dayFrom: z.enum(['title', 'url', 'text', 'given', 'inferred']),
  /** The id of the publisher in `publishers.yaml`. */
  publisher: slug,
  /** The people of the byline, in its order. Left out where the document names none. */
  authors: z.array(text).min(1).optional(),
  /** Where the original stands. Left out where nobody knows. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** The language of the text, a BCP 47 tag: `en`, `uk`. */
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as en'),
  /** How much of the original this is: all of it, a part, or a summary written for the archive. */
  extent: z.enum(['full', 'excerpt', 'digest']),
  /** When the document says that it was issued. */
  issued: moment.optional(),
  /** Up to when the document says that it has seen sources. */
  dataCutoff: moment.optional(),
  /** Corrections that the document announces about itself, one entry each. */
  corrections: z.array(text).min(1).optional(),
  /** Why notes and marks do not fit together, if the original is like that. */
  notesWaiver: text.optional(),
  /** The document that this was made from. */
  raw: z
    .strictObject({
      /** SHA-256 of its bytes, in hexadecimal. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
      /** Its file name, without folders. */
      file: z.string().regex(/^[^/\\]+$/, 'a file name without folders'),
      /** When it was saved, if the person who saved it says so. */
      retrieved: day.optional(),
    })
    .optional(),
};

const assessment = z.strictObject({
  kind: z.literal('assessment'),
  ...common,
  /** The id of the series in `series.yaml`. */
  series: slug,
  /** What tells apart two reports of one series on one day: `morning`, `evening`. */
  edition: slug.optional(),
});

const wire = z.strictObject({
  kind: z.literal('wire'),
  ...common,
  /** The ids of the assessments that it retells: `2026/02/26/russian-offensive-campaign-assessment`. */
  about: z.array(reportId).min(1).optional(),
});

/** The front matter of a normalized report. Unknown keys are errors. */
export const frontMatterSchema = z
  .discriminatedUnion('kind', [assessment, wire])
  .refine((value) => value.raw !== undefined || value.extent === 'digest', {
    path: ['raw'],
    message: 'required unless extent is digest',
  });

/** The validated front matter of a report. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** The order in which keys are printed. */
export const frontMatterKeys = [
  'kind',
  'title',
  'day',
  'dayFrom',
  'series',
  'edition',
  'publisher',
  'authors',
  'url',
  'lang',
  'extent',
  'issued',
  'dataCutoff',
  'corrections',
  'about',
  'notesWaiver',
  'raw',
] as const satisfies readonly (keyof z.infer<typeof assessment> | keyof z.infer<typeof wire>)[];
