import { constants, copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadeFile } from './pack.ts';

/** Writes files into a folder, in the place of those that stand there. Many small ones are written fastest one by one. */
export function writeFiles(files: readonly MadeFile[], folder: string): void {
  makeFolders(files, folder);
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    // It may have other names, under which it has to stay as it is.
    rmSync(file, { force: true });
    writeFileSync(file, bytes);
  }
}

/** Gives files of one folder a second name in another, or copies them where the file system knows no links. */
export function linkFiles(
  files: readonly Pick<MadeFile, 'path'>[],
  from: string,
  to: string,
): void {
  makeFolders(files, to);
  for (const { path } of files) {
    const [source, target] = [join(from, path), join(to, path)];
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    }
  }
}

function makeFolders(files: readonly Pick<MadeFile, 'path'>[], folder: string): void {
  for (const name of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, name), { recursive: true });
}
