import { statSync } from 'node:fs';

/** What tells that a file is as it was when it was read. */
export interface FileStamp {
  /** Device, number, size, times of the last changes in nanoseconds: another after whatever is done to the file. */
  text: string;
  /** False for a file that was changed so lately that it may be again without a new time. */
  isSettled: boolean;
}

const unsettled = 2000;

/** The stamp of a file. Throws where there is none. */
export function stampOf(file: string): FileStamp {
  const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = statSync(file, { bigint: true });
  return {
    text: [dev, ino, size, mtimeNs, ctimeNs].join(' '),
    isSettled: Date.now() - Number(ctimeMs) > unsettled,
  };
}
