import type { Publisher } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';

/** Which passages of a report say what a publisher says. */
export interface Attribution {
  /** Numbers of the passages that name the publisher, or its assessment once the publisher has been named. */
  passages: ReadonlySet<number>;
  /** True where the report as a whole retells it: its title or its opening names the publisher, and more than one place. */
  whole: boolean;
}

/** Passages from the beginning that are the opening. */
const opening = 2;
/** Part of the passages that must name the publisher in a report that retells it as a whole. */
const least = 0.2;
const itsWork =
  /\bthe (?:institute|think[ -]tank|assessment|analysts|researchers)\b|\bthe report (?:says|said|adds|added|notes|noted)\b|\baccording to the report\b/i;

/** Finds where a report speaks for a publisher. */
export function attributePassages(
  { meta, passages }: Pick<Report, 'meta' | 'passages'>,
  publisher: Publisher,
): Attribution {
  const named = nameOf(publisher);
  const found = new Set<number>();
  let known = named.test(meta.title);
  const inTitle = known;
  for (const { number, text } of passages) {
    const names = named.test(text);
    known ||= names;
    if (names || (known && itsWork.test(text))) found.add(number);
  }
  const inOpening = passages.slice(0, opening).some(({ number }) => found.has(number));
  const enough = found.size >= Math.max(1, least * passages.length);
  return { passages: found, whole: inTitle || (inOpening && enough) };
}

/** The publisher's name or its short form, as words of their own. */
function nameOf({ name, shortName }: Publisher): RegExp {
  const names = [name, ...(shortName ? [shortName] : [])].map((each) =>
    // "Institute for Study of War" drops an article.
    each
      .split(/\s+(?:the\s+)?/)
      .map(RegExp.escape)
      .join('\\s+(?:the\\s+)?'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
