import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { monthNames, parseDay, partsOf } from '../../src/report/day.ts';

/**
 * Lays out the captures in `corpus/versions` (`<day>.a.html`, `<day>.b.html`, …) as rounds of raw documents:
 * the first holds the first capture of every report, the next what was captured next. Captures are bodies
 * alone, so that title and day go into sidecars.
 *
 * @returns the folders of the rounds, each below `folder`
 */
export function layOutCaptures(corpus: string, folder: string): string[] {
  const captures = readdirSync(join(corpus, 'versions')).flatMap((name) => {
    const [, text = '', round = ''] = /^([\d-]{10})\.([a-z])\.html$/.exec(name) ?? [];
    const day = parseDay(text);
    return day ? [{ name, day, round }] : [];
  });
  const rounds = Map.groupBy(captures, ({ round }) => join(folder, `round-${round}`));
  for (const [round, documents] of rounds) {
    mkdirSync(round, { recursive: true });
    for (const { name, day } of documents) {
      const { year, month, date } = partsOf(day);
      const title = `Russian Offensive Campaign Assessment, ${monthNames[month - 1]} ${date}, ${year}`;
      copyFileSync(join(corpus, 'versions', name), join(round, `${day}.html`));
      writeFileSync(join(round, `${day}.html.yaml`), stringify({ title, day, publisher: 'isw' }));
    }
  }
  return [...rounds.keys()].toSorted();
}
