import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { analyse } from 'chardet';
import { parseDocument } from 'yaml';
import { problemAt, type Problem } from '../report/problem.ts';
import { problemsOf } from '../report/read-front-matter.ts';
import type { RawDocument } from './document.ts';
import { sidecarSchema, type Sidecar } from './sidecar.ts';

/** Nothing that a publisher writes is larger; a page is held in memory several times over. */
const largestFile = 10_000_000;

/** A raw document with its sidecar, or why it cannot be read. */
export type ReadResult = { raw: RawDocument } | { problems: Problem[] };

/** Reads and decodes one file and the sidecar `<file>.yaml` beside it. */
export async function readRaw(file: string): Promise<ReadResult> {
  const bytes = await readBytes(file);
  if ('problems' in bytes) return bytes;
  const text = decode(bytes.bytes);
  if (text.trim() === '') return fail(file, 'empty-file', 'The file holds no text.');
  if (isBinary(text)) return fail(file, 'binary-file', 'The file is no text.');
  const sidecar = await readSidecar(`${file}.yaml`);
  if ('problems' in sidecar) return sidecar;
  return {
    raw: {
      file,
      name: basename(file),
      text: text.replace(/\r\n?/g, '\n'),
      sha256: createHash('sha256').update(bytes.bytes).digest('hex'),
      sidecar: sidecar.sidecar,
    },
  };
}

async function readBytes(file: string): Promise<{ bytes: Uint8Array } | { problems: Problem[] }> {
  const handle = await open(file).catch((error: Error) => error);
  if (handle instanceof Error) return fail(file, 'unreadable-file', `${handle.message}.`);
  try {
    const { size } = await handle.stat();
    if (size > largestFile)
      return fail(
        file,
        'file-too-large',
        `The file has ${Math.round(size / 1e6)} MB; the limit is ${largestFile / 1e6} MB.`,
      );
    return { bytes: await handle.readFile() };
  } catch (error) {
    return fail(file, 'unreadable-file', `${(error as Error).message}.`);
  } finally {
    await handle.close();
  }
}

/**
 * UTF-8 if the bytes are that; else by byte order mark, the page's own declaration, or the guess of a
 * detector, which is asked last because short texts mislead it.
 */
function decode(bytes: Uint8Array): string {
  const bom = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const bomBig = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (bom ?? bomBig) return new TextDecoder(bom ?? bomBig).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredEncoding(bytes) ?? guessEncoding(bytes)).decode(bytes);
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const label = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  // A page that says UTF-8 and is not has been saved in something else.
  if (!label || /^utf-?8$/i.test(label)) return undefined;
  return isEncoding(label) ? label : undefined;
}

function guessEncoding(bytes: Uint8Array): string {
  const names = analyse(bytes).map((guess) => guess.name);
  // A few stray bytes in what is otherwise UTF-8 do not make it another encoding.
  const mostlyUtf8 = new TextDecoder().decode(bytes);
  const strays = mostlyUtf8.match(/\ufffd/g)?.length ?? 0;
  const multibyte = mostlyUtf8.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  if (multibyte > strays * 4) return 'utf-8';
  const name = names.find((each) => !/^utf-?8$/i.test(each) && isEncoding(each));
  // ISO 8859-1 in a saved page is what browsers take for it.
  return !name || /^iso-8859-1$/i.test(name) ? 'windows-1252' : name;
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 10_000);
  const strange = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return start.includes('\u0000') || strange > start.length / 50;
}

async function readSidecar(file: string): Promise<{ sidecar: Sidecar } | { problems: Problem[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error)
    return text.code === 'ENOENT'
      ? { sidecar: {} }
      : fail(file, 'unreadable-file', `${text.message}.`);
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return fail(file, 'bad-sidecar', `${error.message.split('\n')[0]}.`);
  const result = sidecarSchema.safeParse(document.toJS() ?? {});
  if (result.success) return { sidecar: result.data };
  const problems = problemsOf(result.error, file, () => ({ line: 1, column: 1 }));
  return { problems: problems.map((problem) => ({ ...problem, rule: 'bad-sidecar' })) };
}

function fail(file: string, rule: Problem['rule'], message: string): { problems: Problem[] } {
  return { problems: [problemAt(file, rule, message)] };
}
