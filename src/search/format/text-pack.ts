import type { PassageId } from '../../report/passage-id.ts';

/**
 * One pack of a report's text: a member of gzip over JSON, filled up (see gzip-sizes.ts). `texts.bin` of a bundle is
 * the packs of all its reports, one behind the other.
 */
export interface TextPack {
  /** Path of the report's page. */
  url: string;
  title: string;
  passages: PackedPassage[];
}

/** Passages of a pack, the title among them; the last one has what is left. */
export const passagesOfPack = 2;

export interface PackedPassage {
  /** 0 for the title, whose id is empty. */
  number: number;
  id: PassageId | '';
  /** Title of its section; empty before the first. */
  section: string;
  text: string;
}
