import type { APIRoute } from 'astro';
import { printOutlets } from '../../theme/print-outlets.ts';
import { analysis } from '../_archive.ts';

/** Every source with its figures, most cited first. */
export const GET: APIRoute = ({ site }) =>
  new Response(printOutlets(analysis.outlets.all, site), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
