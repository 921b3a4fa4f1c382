/** Gives one of many, the first most often: the n-th about 1/n as often as the first. */
type Pick = (random: () => number) => string;

/** Words that no text has yet. */
export interface Vocabulary {
  /** By their place in sentences: `{noun}`, `{noun+s}`, … */
  pickers: Readonly<Record<string, Pick>>;
  /** Towns of each direction of the front. */
  directions: readonly { name: string; town: Pick }[];
  /** Channels and sites that notes cite. */
  outlet: Pick;
}

const onsets = 'b bl br ch d dr f g gl gr h k kl kr l m n p pl pr r s sk sl sm st t tr v z'.split(
  ' ',
);
const vowels = 'a e i o u a e i o ea ai ou'.split(' ');
const codas = ['', '', '', 'n', 'l', 'r', 's', 't', 'm', 'nd', 'st', 'ck', 'rt'];
const townEndings = 'ivka sk ne ove yne ivske hirsk ychi ansk opil'.split(' ');
const nameEndings = 'enko ov in sky chuk ev yuk yshyn'.split(' ');

/** Makes a vocabulary of some 70,000 words, the same for the same source of numbers. */
export function makeVocabulary(random: () => number): Vocabulary {
  const taken = new Set<string>();
  const words = (count: number, syllables: number, endings: readonly string[] = ['']): string[] =>
    Array.from({ length: count }, () => {
      for (;;) {
        const stem = Array.from({ length: syllables }, () => syllable(random)).join('');
        const word = `${stem}${choose(endings, random)}`;
        if (taken.has(word)) continue;
        taken.add(word);
        return word;
      }
    });
  const names = (count: number, endings: readonly string[]) =>
    words(count, 2, endings).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const nouns = words(1800, 2);
  const verbs = words(900, 2);
  return {
    pickers: {
      noun: zipf(nouns, 12),
      'noun+s': zipf(
        nouns.map((word) => `${word}s`),
        12,
      ),
      verb: zipf(verbs, 12),
      'verb+ed': zipf(
        verbs.map((word) => `${word}ed`),
        12,
      ),
      'verb+ing': zipf(
        verbs.map((word) => `${word}ing`),
        12,
      ),
      adjective: zipf(words(1100, 2, ['', 'al', 'ic', 'ous', 'ive']), 12),
      rare: zipf(words(60_000, 3), 800),
      person: zipf(names(400, nameEndings), 4),
      oblast: zipf(names(20, ['']), 2),
      unit: zipf(words(300, 1), 3),
    },
    directions: Array.from({ length: 9 }, () => ({
      name: names(1, townEndings)[0] ?? '',
      town: zipf(names(130, townEndings), 2),
    })),
    outlet: zipf(
      words(500, 2).map((word, index) => (index % 3 === 0 ? `${word}.example` : `t.me/${word}`)),
      3,
    ),
  };
}

/**
 * The law of Zipf and Mandelbrot: the n-th of a list is chosen in proportion to 1/(n + shift).
 *
 * @param shift above 0 the first ones stand out less
 */
function zipf(list: readonly string[], shift: number): Pick {
  const sums: number[] = [];
  let sum = 0;
  for (const index of list.keys()) sums.push((sum += 1 / (index + 1 + shift)));
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return list[low] ?? '';
  };
}

/** One of several, each as often as the others. */
export function choose(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

function syllable(random: () => number): string {
  return choose(onsets, random) + choose(vowels, random) + choose(codas, random);
}
