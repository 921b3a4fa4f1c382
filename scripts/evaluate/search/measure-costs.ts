import type { Archive } from '../../../src/archive/archive.ts';
import type { Row } from '../row.ts';
import { measurePayload, payloadRow } from './measure-payload.ts';
import { measureRivalPayload, timeRival, timeRivalOnSlowNetwork } from './measure-rivals.ts';
import { measureSlowNetwork } from './measure-slow-network.ts';
import { measureTyping } from './measure-typing.ts';
import { openMiniSearch, openPagefind } from './open-rivals.ts';
import type { Stage } from './open-stage.ts';
import { makeMix, percentile } from './query-mix.ts';
import { joinedWords, spelledWords } from './spellings.ts';
import { truthOf } from './truth.ts';
import { countPassages, openDraw } from './vocabulary.ts';

const seed = 2;
const further = { median: 40, p95: 120 };
const worst = 'russian forces';

/** What a search costs to fetch. */
export async function measureCosts(
  stage: Stage,
  archive: Archive,
  name: string,
  cold: { median: number; p95: number },
): Promise<Row[]> {
  const queries = mixOf(archive, 3);
  const few = queries.slice(0, 7);
  const ours = await measurePayload(stage, queries, 'address');
  const typed = await measurePayload(stage, few, 'typed');
  const rivals = [
    await measureRivalPayload(stage, few, openPagefind),
    await measureRivalPayload(stage, few.slice(0, 1), openMiniSearch),
  ];
  const colds = rivals.map((rival) => rival.cold);
  const furthers = rivals.map((rival) => rival.further);
  return [
    payloadRow(`cold payload, ${name}, by address`, cold, ours.cold, colds),
    payloadRow(`cold payload, ${name}, typed`, cold, typed.cold, colds),
    payloadRow(`a further query, ${name}, at once`, further, ours.further, furthers),
    payloadRow(`a further query, ${name}, typed`, further, typed.further, furthers),
  ];
}

/** How long a search takes. */
export async function measureTimes({ site, browser }: Stage, archive: Archive): Promise<Row[]> {
  const queries = mixOf(archive, 1);
  const typing = await measureTyping(browser, site, queries, worst);
  const slow = await measureSlowNetwork(browser, site, queries);
  const rivals: (number | undefined)[][] = [];
  for (const open of [openPagefind, openMiniSearch]) {
    const context = await browser.newContext();
    const rival = await open(context, site);
    const times = await timeRival(rival, queries);
    const [ofWorst = 0] = await timeRival(rival, [worst]);
    await context.close();
    const cold = await timeRivalOnSlowNetwork(browser, site, queries.slice(0, 3), open);
    rivals.push([percentile(times, 0.95), ofWorst, undefined, percentile(cold, 0.5), undefined]);
  }
  return [...typing, ...slow].map((row, index) => ({
    ...row,
    beside: rivals.map((times) => {
      const time = times[index];
      return time === undefined ? '–' : `${time.toFixed(0)} ms`;
    }),
  }));
}

function mixOf(archive: Archive, rounds: number): string[] {
  const reports = truthOf(archive);
  const spellings = spelledWords(archive.aliases).union(joinedWords(reports));
  return makeMix(openDraw(reports, countPassages(reports), spellings, seed), rounds);
}
