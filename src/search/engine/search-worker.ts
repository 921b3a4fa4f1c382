import { IndexFailure, type Engine } from './answer.ts';
import { openEngine } from './engine.ts';
import { fetchFrom } from './fetch-load.ts';
import type { Question, Reply } from './messages.ts';
import { makePlainSearch } from './search-plainly.ts';

const load = fetchFrom('/pagefind/');
const waiting = new Map<number, AbortController>();
let engine: Promise<Engine> | undefined;

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
  const { search, understand, passages, sources } = await open();
  const { id } = question;
  switch (question.ask) {
    case 'search':
      return search(
        question.request,
        signal,
        question.early ? (early) => send({ id, early }) : undefined,
      );
    case 'understand':
      return understand(question.request);
    case 'passages':
      return passages(question.request, question.limit, signal);
    case 'sources':
      return sources(question.request, signal);
  }
}

/** Opens the index, once; again after a failure. */
function open(): Promise<Engine> {
  engine ??= openEngine(load, makePlainSearch());
  engine.catch(() => (engine = undefined));
  return engine;
}

function failureOf(error: unknown): { reason: IndexFailure['reason']; message: string } {
  if (error instanceof IndexFailure) return { reason: error.reason, message: error.message };
  console.error(error);
  return { reason: 'broken', message: String(error) };
}

function send(message: Reply): void {
  postMessage(message);
}
