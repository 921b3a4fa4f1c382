import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type AstroIntegration, type ViteUserConfig } from 'astro';
import type { ProgramFolders } from './program-files.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** A file of the program. */
export interface Chunk {
  /** Relative to the root, as `src/pages/[date].astro`. */
  modules: string[];
  /** Names of chunks. */
  imports: string[];
  dynamicImports: string[];
}

/** What Astro makes of the pages before any is rendered. */
export interface Bundle {
  /** Name of the chunk that exports the app of `src/pages/_entry.ts`. */
  entry: string;
  /** By their names. */
  chunks: Record<string, Chunk>;
}

/**
 * Has Astro bundle the pages, and render none: that is done by `renderPages`, with a bundle that may be days old.
 */
export async function bundlePages(
  root: string,
  { server, client }: ProgramFolders,
): Promise<Bundle> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const bundle: Bundle = { entry: '', chunks: {} };
  await build({
    root,
    outDir: client,
    logLevel: 'warn',
    integrations: [
      keepBundle(async () => {
        await rename(join(client, '.prerender'), server);
      }),
    ],
    vite: {
      plugins: [startWith(join(root, 'src', 'pages', '_entry.ts')), listChunks(root, bundle)],
    },
  });
  return bundle;
}

/** Astro would render all pages here, and remove their program. */
function keepBundle(keep: () => Promise<void>): AstroIntegration {
  return {
    name: 'daybook:keep-bundle',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'daybook',
          setup: keep,
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No path was given.')),
        }),
    },
  };
}

function startWith(entry: string): Plugin {
  return {
    name: 'daybook:entry',
    configEnvironment: (name) =>
      name === 'prerender' ? { build: { rolldownOptions: { input: entry } } } : undefined,
  };
}

function listChunks(root: string, bundle: Bundle): Plugin {
  return {
    name: 'daybook:list-chunks',
    applyToEnvironment: ({ name }) => name === 'prerender',
    writeBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        const { fileName, imports, dynamicImports, moduleIds } = file;
        const modules = moduleIds.map((id) => id.replace(`${root}/`, ''));
        bundle.chunks[fileName] = { modules, imports, dynamicImports };
        if (file.isEntry && basename(fileName).startsWith('prerender-entry'))
          bundle.entry = fileName;
      }
    },
  };
}
