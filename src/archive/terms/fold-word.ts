import { stemmer } from 'stemmer';
import { slugifyText } from '../../report/id.ts';

/**
 * What the forms and spellings of a word have in common: "strikes" and "striking", "Zelensky" and
 * "Zelenskyy", "Huliaipole" and "Gulyaypole". Not for display.
 *
 * @param word in lower case
 */
export function foldWord(word: string): string {
  const latin = /^[a-z]+$/.test(word) ? word : slugifyText(word).replaceAll('-', '');
  return (
    stemmer(latin)
      // Transliterations differ in these.
      .replaceAll('zhzh', 'zh')
      .replaceAll('kh', 'h')
      .replaceAll('g', 'h')
      .replace(/[yj]/g, 'i')
      .replace(/(.)\1+/g, '$1')
      .replaceAll('ie', 'e')
  );
}
