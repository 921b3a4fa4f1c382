import type { APIRoute } from 'astro';
import { reportUrlOf } from '../../report/id.ts';
import type { Records } from '../../search/format/records.ts';
import { archive } from '../_archive.ts';

/** What saved lists of results say of reports. */
export const GET: APIRoute = () => {
  const records: Records = Object.fromEntries(
    archive.reports.map(({ id, meta }) => [reportUrlOf(id), [meta.authors ?? [], meta.url ?? '']]),
  );
  return Response.json(records);
};
