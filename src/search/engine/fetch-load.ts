import { IndexFailure, type Load, type Range } from './answer.ts';
import { openCache } from './bounded-cache.ts';

/** Bytes of files that are kept, since their host sends them whole. */
const mostKept = 64e6;

/**
 * Addresses of a file, told apart by a query that hosts pass over. Chromium lets a request for a part of an address
 * wait until the one before it has come: parts that are asked for together had better be of several.
 */
const addresses = 31;

/** Loads files of the index over HTTP. */
export function fetchFrom(folder: string): Load {
  const whole = openCache<Uint8Array<ArrayBuffer>>(mostKept, ({ length }) => length);
  return async function load(
    path: string,
    range?: Range,
    // The manifest alone keeps its name when it changes.
    cache: RequestCache = path === 'manifest.json' ? 'no-cache' : 'default',
  ): ReturnType<Load> {
    const keep = async (make: () => Promise<Uint8Array<ArrayBuffer>>) =>
      (await whole.get(path, make)).slice(range?.start, range?.end);
    if (range && whole.has(path)) return keep(() => load(path));
    const response = await request(`${folder}${path}`, path, range, cache);
    const bytes = new Uint8Array(await response.arrayBuffer().catch(failOffline));
    if (!range || (response.status === 206 && bytes.length === range.end - range.start))
      return bytes;
    // Chromium's cache cuts parts short where several tabs ask for parts of a file at once.
    if (response.status === 206 && cache !== 'no-store') return load(path, range, 'no-store');
    // A host that knows no ranges sends the whole file.
    if (response.status === 200 && bytes.length >= range.end) return keep(async () => bytes);
    throw new IndexFailure('broken', `${path} is shorter than the search index says`);
  };
}

async function request(
  url: string,
  path: string,
  range: Range | undefined,
  cache: RequestCache,
): Promise<Response> {
  const response = await fetch(range ? `${url}?${range.start % addresses}` : url, {
    cache,
    headers: range ? { Range: `bytes=${range.start}-${range.end - 1}` } : {},
  }).catch(failOffline);
  if (response.ok) return response;
  if (response.status === 404 || response.status === 410 || response.status === 416)
    throw new IndexFailure('missing', `${path} is not there (${response.status})`);
  throw new IndexFailure('offline', `${path} cannot be had (${response.status})`);
}

function failOffline(): never {
  throw new IndexFailure('offline', 'The search index cannot be reached');
}
