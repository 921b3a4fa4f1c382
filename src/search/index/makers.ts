import { makeBundle } from './make-bundle.ts';
import { makeLexicon } from './make-lexicon.ts';
import { makeProgram } from './make-program.ts';
import type { MadeFile } from './pack.ts';

/** What makes each kind of part of an index. The input is plain data; what comes out has the files to write. */
export const makers = { program: makeProgram, bundle: makeBundle, lexicon: makeLexicon };

/** A part with its files, as each of them makes it. */
export interface MadePart {
  files: MadeFile[];
}

type Makers = typeof makers;
export type PartKind = keyof Makers;
export type PartInput<Kind extends PartKind> = Parameters<Makers[Kind]>;
/** What is known of a part whose files are written. */
export type WrittenPart<Kind extends PartKind> = Omit<Awaited<ReturnType<Makers[Kind]>>, 'files'>;
