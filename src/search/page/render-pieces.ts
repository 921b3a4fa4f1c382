import { element } from '../element.ts';
import type { Piece } from '../query/excerpt.ts';

/** The pieces of a text, with what was searched for marked. */
export function renderPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));
}
