import type { APIRoute, GetStaticPaths } from 'astro';
import { previewsOf } from '../../theme/previews.ts';
import { drawPreview, type Preview } from '../../theme/preview-image.ts';
import { renderPng } from '../../theme/render-png.ts';
import { archive, pathsOf } from '../_archive.ts';

export const getStaticPaths = (() =>
  previewsOf(archive).flatMap(({ name, preview }) =>
    pathsOf('og/[name].png', { name }, { preview }),
  )) satisfies GetStaticPaths;

/** What others show beside a link to the site, or to a report of a series. */
export const GET: APIRoute<{ preview: Preview }> = async ({ props }) =>
  new Response(await renderPng(await drawPreview(props.preview)), {
    headers: { 'Content-Type': 'image/png' },
  });
