import { hash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type AstroIntegration, type ViteUserConfig } from 'astro';
import type { ProgramFolders } from './program-files.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** A module of the program, as Astro has compiled it. */
interface Module {
  /** Hash of its code. */
  code: string;
  /** Those that it imports, also when they are first needed. */
  imports: string[];
}

/** What Astro makes of the pages before any is rendered. */
export interface Bundle {
  /** Name of the chunk that exports the app of `src/pages/_entry.ts`. */
  entry: string;
  /** By their paths in the project, as `src/pages/[date].astro`. */
  modules: Record<string, Module>;
}

/**
 * Has Astro bundle the pages, and render none: that is done by `renderPages`, with a bundle that may be days old.
 */
export async function bundlePages(
  root: string,
  { server, client }: ProgramFolders,
): Promise<Bundle> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const bundle: Bundle = { entry: '', modules: {} };
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
      plugins: [startWith(join(root, 'src', 'pages', '_entry.ts')), listModules(root, bundle)],
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

function listModules(root: string, bundle: Bundle): Plugin {
  const pathOf = (id: string) => id.replace(`${root}/`, '');
  return {
    name: 'daybook:list-modules',
    applyToEnvironment: ({ name }) => name === 'prerender',
    writeBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        if (file.isEntry && basename(file.fileName).startsWith('prerender-entry'))
          bundle.entry = file.fileName;
        for (const id of file.moduleIds) {
          const {
            code,
            importedIds = [],
            dynamicallyImportedIds = [],
          } = this.getModuleInfo(id) ?? {};
          bundle.modules[pathOf(id)] = {
            code: hashCode((code ?? '').replaceAll(root, '')),
            imports: [...importedIds, ...dynamicallyImportedIds].map(pathOf),
          };
        }
      }
    },
  };
}

/** Without a map for debuggers, which has the source with its comments, and numbers of files, which vary. */
function hashCode(code: string): string {
  const text = code
    .replace(/\/\/# sourceMappingURL=.*/, '')
    .replace(/ROLLDOWN_FILE_URL_[\w$-]+/g, '');
  return hash('sha256', text, 'base64url');
}
