import { likenessOf, type Subject } from '../terms/subject.ts';

/** From this likeness on, two takeaways speak of the same matter. */
export const sameMatter = 0.25;

/** True where takeaways of two reports speak of the same matter and both have the term. */
export function haveMatterWith(
  key: string,
  takeaways: readonly Subject[],
  others: readonly Subject[],
): boolean {
  const [one, other] = [takeaways, others].map((all) =>
    all.filter(({ weights }) => weights.has(key)),
  );
  return one?.some((a) => other?.some((b) => likenessOf(a, b) >= sameMatter)) === true;
}
