import { blockLength } from '../format/bundle-files.ts';
import { CborWriter } from './cbor-writer.ts';
import type { PlacedWord } from './gather-words.ts';
import type { LaidOutRecord } from './lay-out-record.ts';
import { hashOf, pack, type MadeFile } from './pack.ts';
import { cutWords, type PagefindWords } from './pagefind-words.ts';

/** The version whose search reads what is written here. */
const pagefindVersion = '1.6.0';

/** A record, as Pagefind's search shows it. */
export interface PagefindRecord extends Pick<LaidOutRecord, 'blocks'> {
  url: string;
  title: string;
}

/** Of no language: no word is changed for one. */
export const language = 'unknown';
/** The file of all fragments. */
const group = 'records';
/** What stands before the content of each packed file. */
const signature = Buffer.from('pagefind_dcd');
/** Seldom loaded: the tightest level takes three times as long, for a hundredth of the bytes. */
const level = 5;
/** Punctuation that joins words, and which Pagefind's search keeps in a query. */
const joining = [...'_\u203F\u2040\u2054\uFE33\uFE34\uFE4D\uFE4E\uFE4F\uFF3F'];

/**
 * The files of a bundle for Pagefind's own search. They are what Pagefind writes where each record is given to it as a
 * text of these words, but for the names of files and records, and texts, which are elsewhere. It would take
 * five times as long, and 400 MB, since it has to find the words in the texts first.
 *
 * @param words sorted by code unit
 */
export function writePagefind(
  words: readonly PlacedWord[],
  records: readonly PagefindRecord[],
): MadeFile[] {
  const named = records.map((record) => ({
    ...record,
    name: hashOf(record.url),
    words: blockLength * record.blocks.reduce((sum, own) => sum + own, 0),
  }));
  const files = cutWords(words, named).map((file) => ({ ...file, name: hashOf(file.content) }));
  const meta = printMeta(named, files);
  const hash = hashOf(meta);
  const entry = {
    version: pagefindVersion,
    languages: { [language]: { hash, wasm: null, page_count: records.length } },
    include_characters: joining,
  };
  return [
    { path: 'pagefind-entry.json', bytes: Buffer.from(JSON.stringify(entry)) },
    { path: `pagefind.${hash}.pf_meta`, bytes: sign(meta) },
    ...files.map(({ name, content }) => ({ path: `index/${name}.pf_index`, bytes: sign(content) })),
    { path: `fragment/${group}.pf_fragment`, bytes: sign(printFragments(named)) },
  ];
}

interface NamedRecord {
  name: string;
  url: string;
  title: string;
  words: number;
}

/** `[version, [[record, words, group], …], [[first word, last word, file], …], filters, sorts, fields]` */
function printMeta(
  records: readonly NamedRecord[],
  files: readonly (PagefindWords & { name: string })[],
): Uint8Array {
  const writer = new CborWriter();
  writer.list(6);
  writer.text(pagefindVersion);
  writer.list(records.length);
  for (const { name, words } of records) {
    writer.list(3);
    writer.text(name);
    writer.integer(words);
    writer.text(group);
  }
  writer.list(files.length);
  for (const [index, { first, last, name }] of files.entries()) {
    writer.list(3);
    const [before, after] = [files[index - 1]?.last, files[index + 1]?.first];
    writer.text(before === undefined ? first : cutDown(first, before));
    // Pagefind leaves it whole where the next file begins with another letter.
    writer.text(after?.codePointAt(0) === last.codePointAt(0) ? cutDown(last, after) : last);
    writer.text(name);
  }
  for (const none of [0, 0, 0]) writer.list(none);
  return writer.take();
}

/** The first letters of a word, up to the one that tells it from the word beside it. */
function cutDown(word: string, beside = ''): string {
  const [letters, others] = [[...word], [...beside]];
  const apart = letters.findIndex((letter, index) => letter !== others[index]);
  return apart < 0 ? word : letters.slice(0, apart + 1).join('');
}

/** Pagefind's search tells by them what it has found. */
function printFragments(records: readonly NamedRecord[]): string {
  const fragments = records.map(({ name, url, title, words }) => {
    const meta = { title };
    return [name, { url, content: '', word_count: words, filters: {}, meta, anchors: [] }];
  });
  return JSON.stringify(Object.fromEntries(fragments));
}

function sign(content: Uint8Array | string): Uint8Array {
  return pack(Buffer.concat([signature, Buffer.from(content)]), level);
}
