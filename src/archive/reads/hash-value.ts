import { createHash } from 'node:crypto';
import type { Report } from '../../report/report.ts';

const known = new WeakMap<object, string>();

/** A hash of plain data, of maps too; reports count by their hash, so that none is walked through. */
export function hashValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return digest(JSON.stringify(value) ?? '');
  const hash = known.get(value) ?? digest(JSON.stringify(value, replace));
  known.set(value, hash);
  return hash;
}

function replace(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  return isReport(value) ? `${value.id} ${value.hash}` : value;
}

/** Reports are looked at as one, since they change as one. */
export function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'hash' in value && 'passages' in value;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
