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
const counts = { typos: 60, known: 200, spellings: 50, history: 30, sameHits: 40, hits: 200 };

/** All that does not depend on the machine, on the corpus. */
export async function scoreQuality(
  { site, browser, traffic }: Stage,
  archive: Archive,
  corpus: string,
  queriesFile: string,
): Promise<Row[]> {
  const reports = truthOf(archive);
  const seen = judgedReports(archive, corpus);
  const judgedTruth = reports.filter(({ id }) => seen.has(id));
  const { queries: judged, doubts } = readJudged(queriesFile, judgedTruth);
  const passages = countPassages(reports);
  const spellings = spelledWords(archive.aliases).union(joinedWords(reports));
  const draw = openDraw(reports, passages, spellings, seed);
  const made = makeQueries(draw);
  const groups = Array.from({ length: counts.spellings }, () => draw.one(archive.aliases));
  const spelled = new Set(groups.flat());
  const mix = makeMix(draw, 8);
  const quoted = made.flatMap(({ q }) => (/^"[^".\d]+"$/.test(q) ? [q] : []));

  const context = await browser.newContext();
  const daybook = await openDaybook(context, site);
  const rivals = [await openPagefind(context, site), await openMiniSearch(context, site)];
  console.log(
    `${judged.length} judged queries are about ${seen.size} of ${reports.length} reports: the saved pages below raw/roca.`,
  );
  console.log('Where their golds err and the documents are believed:');
  for (const { q, reason } of goldErrata) console.log(`  ${q}  ${reason}`);
  const rows = [
    shareRow('golds and brute force agree', 1, 'judged queries', judged.length, doubts),
    ...(await scoreJudged(judged, judgedTruth, [daybook, ...rivals])),
    ...(await scoreMade(made, reports, daybook, rivals)),
    ...(await scoreSpellings(
      spellingQueries(archive.aliases).filter(({ q }) => spelled.has(q)),
      reports,
      daybook,
      rivals,
    )),
    ...(await scoreWords(
      judged,
      makeTypos(draw, passages, counts.typos),
      Array.from({ length: counts.known }, () => draw.word(1, Infinity)),
      daybook,
      rivals,
    )),
    await scoreHistory(
      [...judged, ...made].filter((_, index) => index % 24 === 0).map(({ q }) => q),
      daybook,
      () => openDaybook(context, site),
    ),
    await scoreSameHits(
      quoted.slice(0, counts.sameHits),
      daybook,
      await openPagefindOverBundles(context, site),
    ),
    ...(await scoreHostile(context, site, daybook)),
    await followHits(context, site, mix, counts.hits),
  ];
  await context.close();
  const [report] = reports.toReversed();
  return [...rows, await measureScripts(browser, site, traffic, report?.url ?? '/')];
}
