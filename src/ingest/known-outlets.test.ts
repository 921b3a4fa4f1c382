import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the archive that ships here has the outlets that a new folder is set up with', async () => {
  const known = await readFile(join(import.meta.dirname, 'known-outlets.yaml'), 'utf8');
  expect(await readFile('content/outlets.yaml', 'utf8')).toBe(known);
});
