import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetFolder } from './asset-names.ts';

/**
 * Has the search page ask at once for all that its script imports, and for the program of its worker: otherwise a
 * browser learns of each only when the one before it has come.
 *
 * @param site the folder of the site
 */
export function preloadSearch(site: string): void {
  const page = join(site, 'search', 'index.html');
  const html = readFileSync(page, 'utf8');
  const [, entry = ''] = /src="\/_astro\/(search\.astro[^"]+\.js)"/.exec(html) ?? [];
  const links = [entry, ...importsOf(join(site, assetFolder), entry)].map(
    (file) => `<link rel="modulepreload" href="/${assetFolder}/${file}">`,
  );
  // Behind the policy, which must have been read, and before the first script, which holds up all behind it.
  writeFileSync(page, html.replace('<script', `${links.join('')}<script`));
}

/** Names of the scripts that one imports or starts, and of those that they import in turn. */
function importsOf(assets: string, script: string): string[] {
  const text = readFileSync(join(assets, script), 'utf8');
  const names = [...text.matchAll(/(?:(?:from|import)"\.|`\/_astro)\/([\w.-]+\.js)/g)].map(
    ([, name = '']) => name,
  );
  const further = names
    .filter((name) => !name.startsWith('search-worker'))
    .flatMap((name) => importsOf(assets, name));
  return [...new Set([...names, ...further])];
}
