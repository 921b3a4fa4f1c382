import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

const folder = resolve('node_modules', '.cache', 'daybook-images');

/** Of the hash before the bytes of a file, by which one that is cut off is known. */
const hashLength = 32;

/** A drawing as PNG. Kept by its bytes, so that it is rendered once; deleting the folder costs only time. */
export async function renderPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256').update(`${sharp.versions.vips}\n${svg}`).digest('hex');
  const file = join(folder, `${key}.bin`);
  const kept = await readFile(file).catch(() => undefined); // not rendered before
  const whole = kept?.subarray(0, hashLength).equals(hashOf(kept.subarray(hashLength)));
  if (kept && whole) return new Uint8Array(kept.subarray(hashLength));
  const png = await sharp(Buffer.from(svg)).png({ palette: true, effort: 10 }).toBuffer();
  await mkdir(folder, { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, Buffer.concat([hashOf(png), png]));
  await rename(part, file);
  return new Uint8Array(png);
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
