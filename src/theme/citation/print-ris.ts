import type { CslRecord } from './csl-record.ts';
import { originalOf } from './original.ts';
import { printNumericDate } from './print-date.ts';
import { invertName } from './split-name.ts';

/** A record in RIS, the lines ended by CR and LF (https://en.wikipedia.org/wiki/RIS_(file_format)). */
export function printRis(record: CslRecord, paragraph?: number): string {
  const report = record.type === 'report';
  const [year] = record.issued['date-parts'][0];
  const held = `${record.note ?? record.archive}, ${record.archive_location}`;
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', report ? 'RPRT' : 'NEWS'],
    ['ID', record.id],
    ['TI', record.title],
    ...(record.author ?? []).map((name): [string, string] => ['AU', invertName(name)]),
    ['PY', String(year)],
    ['DA', printNumericDate(record, '/')],
    ['T2', record['container-title'] ?? record['collection-title']],
    ['PB', record.publisher],
    ['M3', record.genre],
    ['LA', record.language],
    ['UR', originalOf(record) ?? record.archive_location],
    ['DB', record.archive],
    ['AV', record.archive_location],
    ['N1', paragraph === undefined ? held : `Para. ${paragraph}. ${held}`],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, ' ')}\r\n`)
    .join('');
}
