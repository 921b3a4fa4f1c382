import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a command took. */
export interface Measurement {
  seconds: number;
  /** Most resident memory of the command and all its descendants at one time, in MB; 0 without /proc. */
  peakMegabytes: number;
}

const interval = 50;

/**
 * Runs a command to its end and measures it. Throws with its output if it fails.
 *
 * @param env added to the environment
 * @param folder in which it runs
 */
export async function measure(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  folder = process.cwd(),
): Promise<Measurement> {
  const [program = '', ...args] = command;
  const started = performance.now();
  const run = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [run.stdout, run.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  let peak = 0;
  const readMegabytes = watchTree(run.pid ?? 0);
  const timer = setInterval(() => {
    peak = Math.max(peak, readMegabytes());
  }, interval);
  const [code] = (await once(run, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} exits with ${code}:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, peakMegabytes: Math.round(peak) };
}

/** The median of each figure of several runs that have the same ones. */
export function medianOf<Figures extends { readonly [Key in keyof Figures]?: number }>(
  runs: readonly Figures[],
): Figures {
  const keys = Object.keys(runs[0] ?? {}) as (keyof Figures)[];
  const middle = (key: keyof Figures) =>
    runs.map((run) => run[key] ?? 0).toSorted((a, b) => a - b)[Math.floor((runs.length - 1) / 2)];
  return Object.fromEntries(keys.map((key) => [key, middle(key)])) as Figures;
}

/** Gives resident memory of a process and its descendants, from /proc/<pid>/status (proc(5)). */
function watchTree(root: number): () => number {
  // Read once a process: to read all of them each time would keep a tenth of a core busy.
  const parents = new Map<number, number>();
  const isInTree = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isInTree(parents.get(pid)));
  return () => {
    const pids = listProcesses();
    for (const pid of pids)
      if (!parents.has(pid)) parents.set(pid, readField(readStatus(pid), 'PPid'));
    return pids
      .filter(isInTree)
      .reduce((sum, pid) => sum + readField(readStatus(pid), 'VmRSS') / 1024, 0);
  };
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return []; // other systems have no /proc
  }
}

/** 0 for a process that has ended. */
function readField(status: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return ''; // it has ended since it was listed
  }
}
