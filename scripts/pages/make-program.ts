import { bundlePages } from './bundle-pages.ts';
import { pageVersions } from './page-versions.ts';
import { foldersOf, writeNote } from './program-files.ts';

/** A process of its own, `make-program.ts ROOT FOLDER`: it works while another reads the archive. */
const [root = '', program = ''] = process.argv.slice(2);
const folders = foldersOf(program);
const bundle = await bundlePages(root, folders);
writeNote(program, { entry: bundle.entry, versions: pageVersions(bundle, folders) });
