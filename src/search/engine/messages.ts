import type { Answer, FoundPassage, IndexFailure, Notes, Request } from './answer.ts';

/** What a page asks of the worker; `id` names the question in the messages that follow. */
export type Question = { id: number } & (
  | { ask: 'search'; request: Request; early: boolean }
  | { ask: 'understand'; request: Pick<Request, 'q' | 'typing' | 'filters'> }
  | { ask: 'passages'; request: Request; limit: number }
  | { ask: 'sources'; request: Request }
  /** Nobody waits for the answer any more. */
  | { ask: 'nothing' }
);

/** What the worker answers: at most one early answer, and then a result or a failure. */
export type Reply = { id: number } & (
  | { early: Answer }
  | { result: Answer | Notes | FoundPassage[] | [outlet: string, reports: number][] }
  | { failure: { reason: IndexFailure['reason']; message: string } }
);
