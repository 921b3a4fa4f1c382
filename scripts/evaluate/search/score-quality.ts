import type { Archive } from '../../../src/archive/archive.ts';
import { shareRow, type Row } from '../row.ts';
import { followHits } from './deep-links.ts';
import { goldErrata } from './gold-errata.ts';
import { readJudged } from './judged-queries.ts';
import { makeQueries } from './made-queries.ts';
import { measureScripts } from './measure-scripts.ts';
import { openDaybook } from './open-daybook.ts';
import { openMiniSearch, openPagefind } from './open-rivals.ts';
import type { Stage } from './open-stage.ts';
import { openPagefindOverBundles } from './pagefind-over-bundles.ts';
import { makeMix } from './query-mix.ts';
import { scoreHistory } from './score-history.ts';
import { scoreHostile } from './score-hostile.ts';
import { scoreJudged } from './score-judged.ts';
import { scoreMade } from './score-made.ts';
import { scoreSameHits } from './score-same-hits.ts';
import { scoreSpellings } from './score-spellings.ts';
import { scoreWords } from './score-words.ts';
import { joinedWords, spelledWords, spellingQueries } from './spellings.ts';
import { judgedReports, truthOf } from './truth.ts';
import { makeTypos } from './typos.ts';
import { countPassages, openDraw } from './vocabulary.ts';

const seed = 1;
const counts = {
  typos: 60,
  known: 200,
  spellings: 50,
  historyStep: 24,
  sameHits: 40,
  rounds: 8,
  hits: 200,
};

/** What is found, by the worker of the built site, and how it fares with readers: nothing of it is timed. */
export async function* scoreQuality(
  stage: Stage,
  archive: Archive,
  corpus: string,
  { queries: queriesFile, timed }: { queries: string; timed: boolean },
): AsyncGenerator<Row[]> {
  const reports = truthOf(archive);
  const passages = countPassages(reports);
  const spellings = spelledWords(archive.aliases).union(joinedWords(reports));
  const draw = openDraw(reports, passages, spellings, seed);
  const context = await stage.browser.newContext();
  const daybook = await openDaybook(context, stage.site);
  const rivals = timed
    ? [await openPagefind(context, stage.site), await openMiniSearch(context, stage.site)]
    : [];
  const seen = judgedReports(archive, corpus);
  const judgedTruth = reports.filter(({ id }) => seen.has(id));
  const { queries: judged, doubts } = readJudged(queriesFile, judgedTruth);
  console.log(
    `${judged.length} judged queries are about ${seen.size} of ${reports.length} reports: the saved pages below raw/roca.`,
  );
  console.log('Where their golds err and the documents are believed:');
  for (const { q, reason } of goldErrata) console.log(`  ${q}  ${reason}`);
  const made = makeQueries(draw);
  const groups = Array.from({ length: counts.spellings }, () => draw.one(archive.aliases));
  const typos = makeTypos(draw, passages, counts.typos);
  const known = Array.from({ length: counts.known }, () => draw.word(1, Infinity));
  const history = [...judged, ...made].filter((_, index) => index % counts.historyStep === 0);
  const quoted = made.flatMap(({ q }) => (/^"[^".\d]+"$/.test(q) ? [q] : []));
  yield [
    shareRow('golds and brute force agree', 1, 'judged queries', judged.length, doubts),
    ...(await scoreJudged(judged, judgedTruth, [daybook, ...rivals])),
  ];
  yield scoreMade(made, reports, daybook, rivals);
  yield scoreSpellings(spellingQueries(archive.aliases, groups), reports, daybook, rivals);
  yield scoreWords(judged, typos, known, daybook, rivals);
  yield [
    await scoreHistory(
      history.map(({ q }) => q),
      daybook,
      () => openDaybook(context, stage.site),
    ),
    await scoreSameHits(
      quoted.slice(0, counts.sameHits),
      daybook,
      await openPagefindOverBundles(context, stage.site),
    ),
    ...(await scoreHostile(context, stage.site, daybook)),
  ];
  yield [await followHits(context, stage.site, makeMix(draw, counts.rounds), counts.hits)];
  await context.close();
  yield [await measureScripts(stage, reports.at(-1)?.url ?? '/')];
}
