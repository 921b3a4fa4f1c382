import type { BrowserContext, Page } from '@playwright/test';
import type { Answer } from '../../../src/search/engine/answer.ts';
import type { Question, Reply } from '../../../src/search/engine/messages.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import type { Daybook } from './contestant.ts';

interface DaybookWindow {
  ask(question: Question): Promise<Reply>;
}

/** Most reports that any archive has. */
const all = 1e6;

/**
 * Daybook's search as a built site has it: asks the worker that its search page starts, in a page of its own.
 */
export async function openDaybook(context: BrowserContext, site: string): Promise<Daybook> {
  const page = await context.newPage();
  const worker = await findWorker(page, site);
  await page.goto(new URL('/rivals/', site).href);
  await page.evaluate((program) => {
    const started = new Worker(program, { type: 'module' });
    (window as unknown as DaybookWindow).ask = (question) =>
      new Promise((resolve) => {
        const listen = ({ data }: MessageEvent<Reply>) => {
          if (data.id !== question.id) return;
          started.removeEventListener('message', listen);
          resolve(data);
        };
        started.addEventListener('message', listen);
        started.postMessage(question);
      });
  }, worker);
  let last = 0;
  const ask = async (q: string, take: number): Promise<Answer> => {
    const request = {
      q,
      query: parseQuery(q),
      filters: noFilters(),
      order: 'relevance',
      typing: false,
      skip: 0,
      take,
    } as const;
    const question: Question = { id: ++last, ask: 'search', request, early: false };
    const reply = await page.evaluate(
      (asked) => (window as unknown as DaybookWindow).ask(asked),
      question,
    );
    if ('failure' in reply) throw new Error(`${q}: ${reply.failure.message}`);
    if (!('result' in reply)) throw new Error(`${q}: an early answer was not asked for`);
    return reply.result as Answer;
  };
  return {
    name: 'Daybook',
    ask,
    find: async (q, most) => {
      const { groups } = await ask(q, Math.min(most, all));
      return groups.map(({ url }) => url);
    },
    close: () => page.close(),
    suggest: async (q) => (await ask(q, 1)).unknown[0]?.suggestions[0],
  };
}

/** Address of the worker that the search page starts for its first query. */
async function findWorker(page: Page, site: string): Promise<string> {
  const [worker] = await Promise.all([
    page.waitForEvent('worker'),
    page.goto(new URL('/search/?q=a', site).href),
  ]);
  return worker.url();
}
