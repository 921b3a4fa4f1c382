import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** What a command printed, and how long it took. */
export interface Run {
  stdout: string;
  stderr: string;
  status: number | null;
  seconds: number;
}

/** Runs one of the project's scripts in a process of its own, with the Node that runs this one. */
export function runScript(script: string, args: readonly string[]): Run {
  const start = performance.now();
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  return { stdout, stderr, status, seconds: (performance.now() - start) / 1000 };
}
