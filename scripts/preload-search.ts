import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * Has the search page ask at once for all that its script imports, and for the program of its worker: otherwise a
 * browser learns of each only when the one before it has come.
 */
export function preloadSearch(): AstroIntegration {
  return {
    name: 'daybook:preload-search',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const page = new URL('search/index.html', dir);
        const html = await readFile(page, 'utf8');
        const [, entry = ''] = /src="\/_astro\/(search\.astro[^"]+\.js)"/.exec(html) ?? [];
        const links = [entry, ...(await importsOf(new URL(`_astro/${entry}`, dir)))].map(
          (file) => `<link rel="modulepreload" href="/_astro/${file}">`,
        );
        // Behind the policy, which must have been read, and before the first script, which holds up all behind it.
        await writeFile(page, html.replace('<script', `${links.join('')}<script`));
      },
    },
  };
}

/** Names of the scripts that one imports or starts, and of those that they import in turn. */
async function importsOf(script: URL): Promise<string[]> {
  const text = await readFile(script, 'utf8');
  const names = [...text.matchAll(/(?:(?:from|import)"\.|`\/_astro)\/([\w.-]+\.js)/g)].map(
    ([, name = '']) => name,
  );
  const further = names
    .filter((name) => !name.startsWith('search-worker'))
    .map((name) => importsOf(new URL(name, script)));
  return [...new Set([...names, ...(await Promise.all(further)).flat()])];
}
