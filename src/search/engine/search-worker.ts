import { IndexFailure } from './answer.ts';
import { fetchFrom } from './fetch-load.ts';
import type { Question, Reply } from './messages.ts';
import { openSearcher, type Fallback, type Searcher } from './searcher.ts';

const load = fetchFrom('/pagefind/');
const waiting = new Map<number, AbortController>();
let searcher: Promise<Searcher> | undefined;
let plainSearch: Promise<Fallback> | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.ask === 'nothing') waiting.get(data.id)?.abort();
  else void reply(data);
});

async function reply(question: Exclude<Question, { ask: 'nothing' }>): Promise<void> {
  const { id } = question;
  const controller = new AbortController();
  waiting.set(id, controller);
  try {
    send({ id, result: await answer(question, controller.signal) });
  } catch (error) {
    if (!controller.signal.aborted) send({ id, failure: failureOf(error) });
  } finally {
    waiting.delete(id);
  }
}

async function answer(question: Exclude<Question, { ask: 'nothing' }>, signal: AbortSignal) {
  const opened = await open();
  const { id, ask } = question;
  if (ask === 'passages') return opened.passages(question.request, question.limit, signal);
  if (ask === 'search')
    return opened.search(
      question.request,
      signal,
      question.early ? (early) => send({ id, early }) : undefined,
    );
  if (ask === 'understand') return opened.understand(question.request);
  return ask === 'sources' ? opened.sources(question.request, signal) : opened.warm();
}

/** Opens the index, once; again after a failure. */
function open(): Promise<Searcher> {
  searcher ??= openSearcher(load, searchPlainly);
  searcher.catch(() => (searcher = undefined));
  return searcher;
}

const searchPlainly: Fallback = async (request, index) => {
  plainSearch ??= import('./search-plainly.ts').then(({ makePlainSearch }) => makePlainSearch());
  return (await plainSearch)(request, index);
};

function failureOf(error: unknown): { reason: IndexFailure['reason']; message: string } {
  if (error instanceof IndexFailure) return { reason: error.reason, message: error.message };
  console.error(error);
  return { reason: 'broken', message: String(error) };
}

function send(message: Reply): void {
  postMessage(message);
}
