import type { APIRoute } from 'astro';
import { comparableUrl } from '../report/comparable-url.ts';
import type { FindRegister } from '../theme/find-reports.ts';
import { archive } from './_archive.ts';

/** What `/find/` looks in. */
export const GET: APIRoute = () => {
  const { publishers, reports } = archive;
  const register: FindRegister = {
    publishers: publishers.map(({ name, shortName, domains }) => ({ name, shortName, domains })),
    reports: reports.map(({ id, meta }) => [
      id,
      meta.title,
      publishers.findIndex((publisher) => publisher.id === meta.publisher),
      meta.url ? comparableUrl(meta.url) : '',
    ]),
  };
  return Response.json(register);
};
