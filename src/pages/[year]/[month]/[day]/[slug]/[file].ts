import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Report } from '../../../../../report/report.ts';
import {
  markdownFile,
  printReportFiles,
  reportFileNames,
} from '../../../../../theme/report-files.ts';
import { archive } from '../../../../_archive.ts';

const content = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');

/** Only for development: `scripts/pages/report-outputs.ts` writes the files of a build. */
export const getStaticPaths = (() => {
  if (import.meta.env.PROD) return [];
  return archive.reports.flatMap((report) => {
    const [year, month, day, slug] = report.id.split('/');
    const props = { report };
    return reportFileNames.map((file) => ({ params: { year, month, day, slug, file }, props }));
  });
}) satisfies GetStaticPaths;

/** One of the files beside a report's page. */
export const GET: APIRoute<{ report: Report }, { file: string }> = async (context) => {
  const { file } = context.params;
  const { report } = context.props;
  if (file === markdownFile) return new Response(await readFile(join(content, report.path)));
  const files = new Map(printReportFiles(archive, report, context.site));
  return new Response(files.get(file) ?? null);
};
