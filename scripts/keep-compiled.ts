import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Keeps what Node compiles, with its types stripped, for the next run: of a command that does little, most of the
 * time is compiling. Only modules that are imported afterwards are kept, and what threads import.
 */
export function keepCompiled(): void {
  const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled');
  enableCompileCache(folder);
  // Threads do not take it over; they look here.
  process.env['NODE_COMPILE_CACHE'] = folder;
}
