import { monthNames } from '../../report/day.ts';

/** Words that tell nothing of what a text is about: function words, and those that only report speech. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above according after again against all already also although am amid among amongst an and another any are as
  at be because been before being below between both but by can cannot could did do does doing done down during each
  either else even ever every few for from further had has have having he her here hers him himself his how however i if
  in include included includes including indeed instead into is it its itself just least less like likely made make makes
  making many may me might more most much must my near nearly neither no nor not nothing now of off often on once one ones
  only onto or other others otherwise our out over own per perhaps quite rather really same several shall she should since
  so some still such than that the their them themselves then there thereby these they this those though through throughout
  thus to too toward towards two under until unto up upon us very via was we well were what whatever when where whereas
  whether which while who whom whose why will with within without would yet you your am pm et
  added adding noted notes said say saying says stated states stating told wrote writes`.split(
    /\s+/,
  ),
);

const monthsAndWeekdays: ReadonlySet<string> = new Set([
  ...monthNames.map((name) => name.toLowerCase()),
  ...'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
]);

/** @param word in lower case; whether it is capitalised ("may", "march") is for the caller to see to */
export function isMonthOrWeekday(word: string): boolean {
  return monthsAndWeekdays.has(word);
}
