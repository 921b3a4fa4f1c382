import type { RawDocument } from './document.ts';
import { seriesOfTitle } from './series-of-title.ts';
import { countWords } from './sentence-shape.ts';

/**
 * Whether a text is an assessment or a wire report: by what the person who saved it says, by a title of
 * ISW's among its first lines, or by the address that it names as its full report.
 */
export function kindOfText(raw: RawDocument, lines: readonly string[]): 'assessment' | 'wire' {
  const { kind, publisher, title, url } = raw.sidecar;
  if (kind) return kind;
  if (publisher) return isIsw(publisher) ? 'assessment' : 'wire';
  if (url && isIsw(url)) return 'assessment';
  if (title && seriesOfTitle(title)) return 'assessment';
  return titleLineOf(lines) || fullReportUrl(lines) ? 'assessment' : 'wire';
}

/** The line among the first ones that is the title of an assessment, without what Markdown adds. */
export function titleLineOf(lines: readonly string[]): string | undefined {
  return (
    lines
      .slice(0, 12)
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .replace(/\*\*|__/g, '')
          .trim(),
      )
      // Who retells an assessment puts ISW's name before its title; ISW never does.
      .find((line) => countWords(line) <= 16 && seriesOfTitle(line) && !/^ISW\b|[|]/.test(line))
  );
}

/** The address in a closing line such as "For full report: https://…". */
export function fullReportUrl(lines: readonly string[]): string | undefined {
  const line = lines.slice(-5).find(isFullReportLine);
  return line && fullReport.exec(line)?.[1];
}

/** Whether a line only says where the whole assessment is. */
export function isFullReportLine(line: string): boolean {
  const url = line.length < 400 ? fullReport.exec(line)?.[1] : undefined;
  return url !== undefined && isIsw(url);
}

const fullReport =
  /^\W*(?:for|read|see)?\s*(?:the )?full (?:report|assessment|update)\b.{0,20}?(https?:\/\/\S+)$/i;

const isIsw = (text: string): boolean =>
  /institute for the study of war|^isw$|\b(understandingwar|criticalthreats)\.org\b|\bisw\.pub\b/i.test(
    text,
  );
