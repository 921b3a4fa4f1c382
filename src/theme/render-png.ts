import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

const folder = resolve('node_modules', '.cache', 'daybook-images');

/** A drawing as PNG. Kept by its bytes, so that it is rendered once; deleting the folder costs only time. */
export async function renderPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256').update(`${sharp.versions.vips}\n${svg}`).digest('hex');
  const file = join(folder, `${key}.png`);
  const kept = await readFile(file).catch(() => undefined); // not rendered before
  if (kept) return new Uint8Array(kept);
  const png = await sharp(Buffer.from(svg)).png({ palette: true, effort: 10 }).toBuffer();
  await mkdir(folder, { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, png);
  await rename(part, file);
  return new Uint8Array(png);
}
