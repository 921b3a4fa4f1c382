import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** All files of a folder and its folders. */
export async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const stats = await Promise.all(
    files.map(({ parentPath, name }) => stat(join(parentPath, name))),
  );
  return { files: files.length, bytes: stats.reduce((sum, { size }) => sum + size, 0) };
}
