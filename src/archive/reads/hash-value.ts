import { hash } from 'node:crypto';

/** Texts from this length on count by their hash, which is kept. */
const long = 200;
const known = new WeakMap<object, string>();

/** How long hashes are: shorter texts are as good. */
const length = 16;

/** A hash of plain data, of maps too; what has a hash, as reports have, counts by it and is not walked through. */
export function hashValue(value: unknown): string {
  const text = textOf(value);
  return text.length < length ? text : digest(text);
}

/** What has a hash is looked at as one, since it changes as one. */
export function isHashed(value: object): boolean {
  return ownHash(value) !== undefined;
}

function ownHash(value: object): string | undefined {
  const { hash } = value as { hash?: unknown };
  return typeof hash === 'string' ? hash : undefined;
}

/** A text that no other value has. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const kept = known.get(value);
  if (kept !== undefined) return kept;
  const own = ownHash(value);
  const text = own === undefined ? partsOf(value) : `hash ${own}`;
  if (text.length < long) return text;
  const short = digest(text);
  known.set(value, short);
  return short;
}

function partsOf(value: object): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (value instanceof Map) return `map ${partsOf([...(value as Map<unknown, unknown>)])}`;
  const parts = Object.entries(value).map(
    ([name, part]) => `${JSON.stringify(name)}:${textOf(part)}`,
  );
  return `{${parts.join()}}`;
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, length);
}
