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

/** Runs a command to its end and measures it. Throws with its output if it fails. */
export async function measure(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Measurement> {
  const [program = '', ...args] = command;
  const started = performance.now();
  const run = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [run.stdout, run.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMegabytes(run.pid ?? 0));
  }, interval);
  const [code] = (await once(run, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} exits with ${code}:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, peakMegabytes: Math.round(peak) };
}

/** The median of each figure of several runs. */
export function medianOf<Figures extends Record<keyof Figures, number>>(
  runs: readonly Figures[],
): Figures {
  const keys = Object.keys(runs[0] ?? {}) as (keyof Figures)[];
  const middle = (key: keyof Figures) =>
    runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor((runs.length - 1) / 2)] ?? 0;
  return Object.fromEntries(keys.map((key) => [key, middle(key)])) as Record<
    keyof Figures,
    number
  > as Figures;
}

/** Resident memory of a process and its descendants, from /proc/<pid>/status (proc(5)). */
function treeMegabytes(root: number): number {
  const processes = listProcesses();
  const tree = new Set([root]);
  let size: number;
  do {
    size = tree.size;
    for (const { pid, parent } of processes) if (tree.has(parent)) tree.add(pid);
  } while (tree.size > size);
  return processes
    .filter(({ pid }) => tree.has(pid))
    .reduce((sum, { kilobytes }) => sum + kilobytes / 1024, 0);
}

function listProcesses(): { pid: number; parent: number; kilobytes: number }[] {
  return readProc().flatMap((name) => {
    const status = readStatus(name);
    const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
    const parent = field('PPid');
    return Number.isNaN(parent)
      ? []
      : [{ pid: Number(name), parent, kilobytes: field('VmRSS') || 0 }];
  });
}

function readProc(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return []; // other systems have no /proc
  }
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return ''; // it has ended since it was listed
  }
}
