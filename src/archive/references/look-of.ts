/** Words that look ahead, however far. */
const coming =
  /\b(?:will|shall|going to|plan(?:s|ned|ning)?|intends? to|expect(?:s|ed|ing)?|schedul\w+|set to|due|upcoming|forthcoming|next|deadlines?|no later than|not earlier than|ahead of|prepar\w+|propos\w+|aims? to|anticipat\w+|project(?:s|ed)|extend(?:s|ed|ing)?|seeks to|hopes to)\b/i;
/** Words that look ahead a little way, and else may say anything. */
const comingSoon =
  /\b(?:would|until|till|by|may|might|could|should|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|starting|beginning|begins?|potential(?:ly)?|possible|suggested|requires?|forecast(?:s|ed)?|expectations?)\b|\bbefore(?: the| early| mid-?| late)? ?$/i;
/** What is to come, behind its date. */
const comingBehind =
  /^[^.;]{0,60}\b(?:will|deadline|goal|election|elections|referendum|summit|parade|upcoming|as the (?:potential|ideal) date|to come|next year)\b/i;
/** Words that look back. */
const gone =
  /\b(?:since|previous(?:ly)?|prior|pre|had|ago|last|earlier(?! this)|invasion|invaded|launched|began|started|ended|restat\w+|observed|was|were|did|until at least)\b|\bpre[-–— ]*$/i;
/** The past perfect looks back from anywhere in a sentence. */
const goneBefore = /\bhad\b/;
/** What has happened, behind its date: "the February 24 invasion". */
const goneBehind =
  /^\W{0,3}(?:full-scale |unprovoked )*(?:invasion|speech|decree|attack|explosion|mobilization order|goals|rhetorical|borders|fiction|narratives|front ?lines?)\b/i;

/**
 * Whether the words nearest to a date speak of the past or of what is to come.
 *
 * @param before the sentence before the date
 * @param behind the sentence behind it
 * @param soon true where what is to come would come soon: more words say so then
 */
export function lookOf(
  before: string,
  behind: string,
  soon: boolean,
): 'back' | 'ahead' | 'both' | 'nowhere' {
  const near = before.slice(-90);
  const back = gone.test(near) || goneBefore.test(before) || goneBehind.test(behind);
  const forth = coming.test(near) || (soon && comingSoon.test(near)) || comingBehind.test(behind);
  if (back) return forth ? 'both' : 'back';
  return forth ? 'ahead' : 'nowhere';
}
