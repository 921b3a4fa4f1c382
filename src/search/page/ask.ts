import type { Engine, Group, Hit, Request } from '../engine/answer.ts';
import type { SearchState } from '../query/search-state.ts';

/** What a state of the page asks of the engine. */
export function requestOf(
  { q, filters, order }: SearchState,
  { typing = false, skip = 0, take = 0 }: Partial<Pick<Request, 'typing' | 'skip' | 'take'>> = {},
): Request {
  return { q, filters, order, typing, skip, take };
}

/** More than the paragraphs of any day. */
const most = 2000;

/** All hits of one report, in the order of its text. */
export async function hitsOf(
  { url, day }: Group,
  state: SearchState,
  engine: Engine,
): Promise<Hit[]> {
  const ofDay = { ...state, filters: { ...state.filters, from: day, to: day } };
  const found = await engine.passages(requestOf(ofDay), most);
  return found
    .filter(({ report, number }) => report.url === url && number > 0)
    .sort((one, other) => one.number - other.number);
}
