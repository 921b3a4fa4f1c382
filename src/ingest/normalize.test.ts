import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseReport } from '../report/parse-report.ts';
import { printReport } from '../report/print-report.ts';
import type { RawDocument } from './document.ts';
import { knownPublishers, knownSeries } from './known-registers.ts';
import { normalize } from './normalize.ts';
import { readIswPage } from './read-isw-page.ts';

const word = fc.stringMatching(/^[A-Za-z0-9_*`~<>&|#[\]()!+.:-]{1,8}$/);
const inline = fc.tuple(fc.constantFrom('', 'b', 'em', 'u', 'span', 'sup', 'strong'), word);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 8 });

/** Words in the sense of a reader: runs of letters and digits. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function rawOf(paragraphs: [string, string][][]): RawDocument {
  const body = paragraphs
    .map((parts) =>
      parts
        .map(([tag, text]) => (tag ? `<${tag}>${escape(text)}</${tag}>` : escape(text)))
        .join(' '),
    )
    .map((html) => `<p>Begin ${html} end.</p>`)
    .join('');
  const title = 'Russian Offensive Campaign Assessment, January 26, 2024';
  return {
    file: 'raw.html',
    name: 'raw.html',
    text: `<html><head><title>${title} | ISW</title></head><body><div class="field-name-body">${body}</div></body></html>`,
    sha256: 'a'.repeat(64),
    sidecar: {},
  };
}

it('loses no word of a text and adds none, whatever its characters and its markup', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const raw = rawOf(paragraphs);
      const result = normalize(readIswPage(raw), raw, {
        publishers: knownPublishers,
        series: knownSeries,
        given: {},
      });
      if ('problems' in result) throw new Error(JSON.stringify(result.problems));
      const path = 'reports/2024/2024-01-26-russian-offensive-campaign-assessment.md';
      const { report } = parseReport(path, printReport(result.report));
      const text = report?.passages.map((passage) => passage.text).join(' ') ?? '';
      const expected = paragraphs
        .map((parts) => `Begin ${parts.map(([, each]) => each).join(' ')} end.`)
        .join(' ');
      expect(wordsOf(text)).toEqual(wordsOf(expected));
    }),
    { numRuns: 200 },
  );
}, 60_000);
