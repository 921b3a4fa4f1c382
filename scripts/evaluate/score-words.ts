import { compareWords, wordsOf } from './compare-words.ts';
import type { ExpectedReport } from './expected-report.ts';
import type { NormalizedFile } from './normalized-file.ts';
import { percent, type Row } from './row.ts';
import { isDue, type Pair } from './score-identity.ts';

interface Score {
  path: string;
  expected: number;
  missing: string[];
  found: number;
  added: string[];
}

/** Rows on the text: that every word is kept in order, and that no furniture has come in. */
export function scoreWords(pairs: readonly Pair[]): Row[] {
  const scores = pairs.filter(isDue).map(({ expected, file }) => scoreText(expected, file));
  const sum = (pick: (score: Score) => number) =>
    scores.reduce((total, score) => total + pick(score), 0);
  const expected = sum((score) => score.expected);
  const found = sum((score) => score.found);
  const kept = 1 - sum((score) => score.missing.length) / expected;
  const added = sum((score) => score.added.length) / found;
  const losses = scores.toSorted((a, b) => keptShare(a) - keptShare(b));
  const worst = losses[0] ? keptShare(losses[0]) : 1;
  const short = losses.filter((score) => score.missing.length > 0);
  const describe = (score: Score) =>
    `${score.path}: ${percent(keptShare(score))}, lost ${excerpt(score.missing)}`;
  return [
    {
      measure: 'words of the text kept, in order',
      measured: `${percent(kept)} of ${expected} words`,
      goal: '≥ 99.95 %',
      good: kept >= 0.9995,
      details: short.map(describe),
    },
    {
      measure: 'and in the worst document',
      measured: percent(worst),
      goal: '≥ 99.50 %',
      good: worst >= 0.995,
      details: losses.filter((score) => keptShare(score) < 0.995).map(describe),
    },
    {
      measure: 'words of furniture let in',
      measured: `${(added * 100).toFixed(4)} % of ${found} words`,
      goal: '< 0.1 %',
      good: added < 0.001,
      details: scores
        .filter((score) => score.added.length > 0)
        .toSorted((a, b) => b.added.length - a.added.length)
        .map((score) => `${score.path}: ${score.added.length}, ${excerpt(score.added)}`),
    },
  ];
}

function scoreText(expected: ExpectedReport, file: NormalizedFile | undefined): Score {
  const read = (text: string) => wordsOf(withoutMarks(text, expected.roman));
  const found = read(file?.blocks.join('\n') ?? '');
  const said = new Set(wordsOf(file ? frontMatterText(file).toLowerCase() : ''));
  const captions = new Set(file?.captions.map((caption) => read(caption).join(' ')));
  const foundText = ` ${found.join(' ')} `;
  const words: string[] = [];
  const due: boolean[] = [];
  for (const { text, role } of expected.lines) {
    const line = read(text);
    const elsewhere =
      captions.has(line.join(' ')) ||
      (role === 'header' && line.every((word) => said.has(word.toLowerCase())));
    const spare = role === 'optional' || elsewhere;
    // Left out of the comparison where it was left out of the text, it cannot draw words of others to itself.
    if (spare && !foundText.includes(` ${line.join(' ')} `)) continue;
    words.push(...line);
    due.push(...line.map(() => !spare));
  }
  const { missing, added } = compareWords(words, found);
  const lost = missing.filter((index) => due[index]).map((index) => words[index] ?? '');
  const gained = added.map((index) => found[index] ?? '');
  // A word that the raw text has broken in two may be mended.
  const mended = lost.join('') === gained.join('');
  return {
    path: expected.raw.path,
    expected: due.filter(Boolean).length,
    missing: mended ? [] : lost,
    found: found.length,
    added: mended ? [] : gained,
  };
}

function frontMatterText({ meta }: NormalizedFile): string {
  const { title, authors = [], issued, dataCutoff, corrections = [] } = meta;
  const parts = [title, ...authors, issued?.text, dataCutoff?.text, ...corrections];
  return `${parts.join(' ')} by and with`;
}

function withoutMarks(text: string, roman: boolean): string {
  return text.replace(roman ? /\[\s*[ivxlc]+\s*\]/g : /\[\s*\d{1,3}\s*\]/g, ' ');
}

function keptShare(score: Score): number {
  return score.expected === 0 ? 1 : 1 - score.missing.length / score.expected;
}

function excerpt(words: readonly string[]): string {
  return `"${words.slice(0, 12).join(' ')}"${words.length > 12 ? ` and ${words.length - 12} more` : ''}`;
}
