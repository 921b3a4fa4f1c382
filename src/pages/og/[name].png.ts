import type { APIRoute, GetStaticPaths } from 'astro';
import { previewsOf } from '../../theme/previews.ts';
import { drawPreview, type Preview } from '../../theme/preview-image.ts';
import { renderPng } from '../../theme/render-png.ts';
import { archive } from '../_archive.ts';

export const getStaticPaths = (() =>
  previewsOf(archive).map(({ name, preview }) => ({
    params: { name },
    props: { preview },
  }))) satisfies GetStaticPaths;

/** What others show beside a link to the site, or to a report of a series. */
export const GET: APIRoute<{ preview: Preview }> = async ({ props }) =>
  new Response(await renderPng(await drawPreview(props.preview)), {
    headers: { 'Content-Type': 'image/png' },
  });
