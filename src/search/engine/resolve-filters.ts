import type { Manifest } from '../format/manifest.ts';
import type { Filters } from '../query/query.ts';
import { wordsOf } from '../words.ts';

/**
 * Filters with the ids of the publishers and series that they name, by their ids or a part of their names; what
 * names none stays, and leaves nothing.
 */
export function resolveFilters(
  filters: Filters,
  { publishers, series }: Pick<Manifest, 'publishers' | 'series'>,
): { filters: Filters; remarks: string[] } {
  const remarks: string[] = [];
  const resolve = (values: readonly string[], register: Manifest['publishers'], noun: string) =>
    values.flatMap((value) => {
      const ids = idsOf(value, register);
      if (ids.length === 0) remarks.push(`There is no ${noun} “${value.slice(0, 40)}”.`);
      return ids.length > 0 ? ids : [value];
    });
  return {
    filters: {
      ...filters,
      publishers: resolve(filters.publishers, publishers, 'publisher'),
      series: resolve(filters.series, series, 'series'),
    },
    remarks,
  };
}

function idsOf(value: string, register: Manifest['publishers']): string[] {
  if (register.some(({ id }) => id === value)) return [value];
  const part = `-${slugOf(value)}-`;
  return register
    .filter(({ id, name }) => `-${id}-${slugOf(name)}-`.includes(part))
    .map(({ id }) => id);
}

function slugOf(name: string): string {
  return wordsOf(name)
    .map(({ form }) => form)
    .join('-');
}
