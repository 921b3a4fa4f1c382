import type { Answer, FoundPassage, IndexFailure, Notes } from './answer.ts';
import type { ReadRequest, ReadWords } from './searcher.ts';

/** What a page asks of the worker; `id` names the question in the messages that follow. */
export type Question = { id: number } & (
  | { ask: 'warm' }
  | { ask: 'search'; request: ReadRequest; early: boolean }
  | { ask: 'understand'; request: ReadWords }
  | { ask: 'passages'; request: ReadRequest; limit: number }
  | { ask: 'sources'; request: ReadRequest }
  /** Nobody waits for the answer any more. */
  | { ask: 'nothing' }
);

/** What the worker answers: early answers, if asked for, and then a result or a failure. */
export type Reply = { id: number } & (
  | { early: Answer }
  | { result: Answer | Notes | FoundPassage[] | [outlet: string, reports: number][] | void }
  | { failure: { reason: IndexFailure['reason']; message: string } }
);
