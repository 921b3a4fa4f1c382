import { furnitureLines, type FurnitureLines } from './furniture-lines.ts';
import { countWords, isComplete, isProse } from './sentence-shape.ts';

/** The rule by which a line is furniture wherever it stands, by its words alone; undefined if none. */
export function furnitureRuleOf(line: string): string | undefined {
  if (line.length > longest) return undefined;
  if (countWords(line) === 0) return /^([-–—*_]\s*){3,}$/.test(line) ? undefined : 'sign';
  if (/^[\d\s.,:/°%|+-]+$/u.test(line)) return 'number';
  return matchers.find(({ matches }) => matches(line))?.rule;
}

/** Whether such a line may stand between a text and what its page shows below it. */
export function endsText(line: string): boolean {
  return line.length <= longest && matchers.some(({ ends, matches }) => ends && matches(line));
}

/** Whether a line only names where a picture comes from. */
export function isCredit(line: string): boolean {
  if (line.length > longest) return false;
  if (/^[([][^()[\]]{2,60}[)\]]$/u.test(line) && countWords(line) <= 6)
    return !isComplete(line.slice(1, -1));
  return (
    (countWords(line) <= 12 && creditLabel.test(line)) ||
    (countWords(line) <= 6 && agency.test(line) && /[|/]/.test(line))
  );
}

/** Whether a line describes a picture: it ends with the name of an agency or a source. */
export function isCaption(line: string): boolean {
  if (line.length > longest) return false;
  const end = /[[(]([^()[\]]{3,80})[\])]\.?$/u.exec(line)?.[1];
  if (end !== undefined && (/\p{L}\/\p{L}/u.test(end) || creditLabel.test(end) || agency.test(end)))
    return countWords(line) <= 60;
  return countWords(line) <= 50 && inlineCredit.test(line);
}

const agency =
  /(?<![\p{L}\p{N}])(Getty|AFP|AP Photo|Reuters|EPA|Anadolu|Ukrinform|Shutterstock|Bloomberg|Al Jazeera|Pacific Press|LightRocket|Unsplash|imago|dpa|ТАСС|УНІАН|УНИАН|БГНЕС|БТА|PAP|ANSA|TT|Lehtikuva|TASR|SITA)(?![\p{L}\p{N}])/u;
const creditLabel =
  /^(photo|image|picture|credit|source|foto|fotó|bild|bilde|kuva|zdjęcie|fot\.|imagen|immagine|снимка|снимки|фото|изображение|джерело фото)s?( by| credit| courtesy)?\s*[:/©]/iu;
const inlineCredit =
  /((?<![\p{L}])(AP Photo|Getty Images|REUTERS)\/?[\p{L} .'-]*|(?<=[.!?] )(Source|Photo|Image|Credit|Foto|Фото|Снимка|Bild): [^.!?]{2,60}\.?)$/u;

/** Longer lines are paragraphs. */
const longest = 1000;

const matchers = furnitureLines.map((lines) => ({
  rule: lines.rule,
  ends: lines.ends ?? false,
  matches: matcherOf(lines),
}));

function matcherOf({ whole = [], starts = [], words = 0, says = [] }: FurnitureLines) {
  const isWhole = pattern(whole, (each) => `^(?:${each})\\s*[.:…]{0,3}$`);
  const begins = pattern(starts, (each) => `^(?:${each})(?![\\p{L}\\p{N}])`);
  const hasPhrase = pattern(says, (each) => each);
  return (line: string): boolean =>
    isWhole(line) ||
    hasPhrase(line) ||
    (begins(line) && countWords(line) <= words && !(isProse(line) && line.endsWith('.')));
}

function pattern(parts: readonly string[], wrap: (each: string) => string) {
  if (parts.length === 0) return () => false;
  const expression = new RegExp(wrap(parts.join('|')), 'iu');
  return (line: string): boolean => expression.test(line);
}
