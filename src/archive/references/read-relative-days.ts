import { addDays, weekdayOf, type Day } from '../../report/day.ts';
import type { NamedDate } from './find-mentions.ts';
import type { Reading } from './resolve-date.ts';
import { splitSentences } from './split-sentences.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const relativeDay = new RegExp(`\\b(?:[Yy]esterday|${weekdays.join('|')})\\b`, 'g');
/** A name ("Palm Sunday", "the Mail on Sunday"), or a day of every week. */
const nameBefore =
  /(?:\b(?:Ash|Black|Bloody|Cyber|Easter|Good|Holy|Maundy|Palm|Super|Mail on|[Ee]very|[Ee]ach|[Mm]ost) |[“"‘])$/;
const nameBehind = /^(?:s\b| (?:Times|Telegraph|Mirror|Express|Mail|Post|Mercury|Herald)\b)/;
/** The weekday of a date that follows: "Friday, February 27". */
const dateBehind =
  /^,? (?:the )?(?:\d{1,2}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)/;
const doubtBefore =
  /\b(?:next|this|last|coming|following|previous|past|by|until|through|after|before)(?: the)? $/i;
const coming =
  /\b(?:will|would|shall|plans? to|planned|due|scheduled|set to|expected|is to|are to|next week)\b/i;

/**
 * "Yesterday" and weekdays in the text of a wire report, which mean the days right before it; in quotations,
 * in sentences that look ahead, and with words such as "last", nobody can tell which day they mean.
 */
export function readRelativeDays(text: string, day: Day): NamedDate[] {
  const found: NamedDate[] = [];
  let sentences: ReturnType<typeof splitSentences> | undefined;
  for (const { 0: word, index: start } of text.matchAll(relativeDay)) {
    const end = start + word.length;
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    if (nameBefore.test(before) || nameBehind.test(behind) || dateBehind.test(behind)) continue;
    sentences ??= splitSentences(text);
    const sentence = sentences.find((each) => start < each.end);
    const said = text.slice(sentence?.start ?? 0, start);
    const reading = readWord(word, day, said, isQuoted(before));
    found.push({ start, end, reading });
  }
  return found;
}

function readWord(word: string, day: Day, before: string, quoted: boolean): Reading {
  if (quoted) return { ambiguous: 'it stands in a quotation' };
  if (/^y/i.test(word)) return { day: addDays(day, -1), why: 'the day before this report' };
  if (doubtBefore.test(before) || coming.test(before))
    return { ambiguous: 'it may be past or to come' };
  const back = (weekdayOf(day) - weekdays.indexOf(word) + 7) % 7;
  return { day: addDays(day, -back), why: `the latest ${word} as of this report` };
}

/** True behind an opening quotation mark that nothing has closed yet. */
function isQuoted(before: string): boolean {
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
