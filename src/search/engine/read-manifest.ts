import type { Manifest } from '../format/manifest.ts';
import { IndexFailure, type Load } from './answer.ts';

/** Number of the layout that this engine reads. */
const format = 4;

/**
 * Reads the manifest. Throws `IndexFailure`: "stale" where the index is laid out in another way than this
 * program knows, "broken" where the manifest is none.
 */
export async function readManifest(load: Load): Promise<Manifest> {
  const text = new TextDecoder().decode(await load('manifest.json'));
  const manifest = parse(text);
  if (manifest?.format !== undefined && manifest.format !== format)
    throw new IndexFailure(
      'stale',
      `The search index has format ${manifest.format}, and this page reads format ${format}`,
    );
  const { bundles, lexicons, publishers, series } = manifest ?? {};
  if (!manifest || ![bundles, lexicons, publishers, series].every(Array.isArray))
    throw new IndexFailure('broken', 'The manifest of the search index cannot be read');
  return manifest;
}

function parse(text: string): Manifest | undefined {
  try {
    return (JSON.parse(text) ?? undefined) as Manifest | undefined;
  } catch {
    return undefined;
  }
}
