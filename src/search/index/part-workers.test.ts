import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openPartWorkers } from './part-workers.ts';

test('what goes wrong in a thread is told to whoever asks it, then and later', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-parts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // Nothing can be written into a file.
  await writeFile(join(folder, 'file'), '');
  const output = join(folder, 'file', 'index');
  const workers = openPartWorkers({ output, cache: join(folder, 'cache') });
  onTestFinished(() => workers.close());
  await expect(workers.run('program', () => [], [])).rejects.toThrow('ENOTDIR');
});

test('a thread that fails before it is asked fails when it is', async () => {
  const workers = openPartWorkers(undefined as never);
  onTestFinished(() => workers.close());
  await setTimeout(500);
  await expect(workers.run('program', () => [], [])).rejects.toThrow('cache');
});
