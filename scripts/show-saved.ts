import { resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ViteUserConfig } from 'astro';
import { runningArchive, shareArchive } from '../src/archive/running-archive.ts';

const pagesArchive = resolve('src/pages/_archive.ts');
const readers = ['src/report', 'src/archive'].map((folder) => resolve(folder) + sep);

/** Milliseconds in which a browser has asked for what was saved, which would wait for the analysis. */
const pause = 500;

/**
 * In development, what is saved below the content folder is in the browser at once: pages are given the archive as
 * it is now, and once more when it has been analysed.
 */
export function showSaved(): NonNullable<ViteUserConfig['plugins']>[number] {
  const content = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');
  let saves = 0;

  /** @param show has open pages loaded again */
  async function follow(show: () => void): Promise<void> {
    const archive = runningArchive();
    const save = ++saves;
    if (await archive?.look()) show();
    await sleep(pause);
    if (save !== saves) return;
    // A file that is written bit by bit may have been read too early, and of the rest nobody may have told.
    if (await archive?.look()) show();
    if (await archive?.analyse()) show();
  }

  return {
    name: 'daybook:show-saved',
    configureServer({ watcher }) {
      watcher.add(content);
      watcher.on('all', (_event, path) => {
        const file = resolve(path);
        if (file.startsWith(content + sep)) void follow(() => watcher.emit('change', content));
        // What has been read was read by other code.
        else if (readers.some((folder) => file.startsWith(folder))) shareArchive(undefined);
      });
    },
    // A change of the folder itself, as `follow` has it told.
    hotUpdate({ file }) {
      if (resolve(file) !== content) return;
      return [...(this.environment.moduleGraph.getModulesByFile(pagesArchive) ?? [])];
    },
  };
}
