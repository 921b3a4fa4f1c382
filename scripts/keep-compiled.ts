import { readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Each build has its pages' program in a folder of its own, and leaves what was compiled of it: 76 files. */
const most = 8000;

/**
 * Keeps what Node compiles, with its types stripped, for the next run: of a command that does little, most of the
 * time is compiling. Only modules that are imported afterwards are kept, and what threads import.
 */
export function keepCompiled(): void {
  const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled');
  if (count(folder) > most) rmSync(folder, { recursive: true, force: true });
  enableCompileCache(folder);
  // Threads do not take it over; they look here.
  process.env['NODE_COMPILE_CACHE'] = folder;
}

/** Node has a folder in it for each of its versions. */
function count(folder: string): number {
  try {
    const versions = readdirSync(folder).map((name) => join(folder, name));
    return versions.reduce((sum, version) => sum + readdirSync(version).length, 0);
  } catch {
    return 0; // nothing has been kept yet
  }
}
