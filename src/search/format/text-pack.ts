import type { PassageId } from '../../report/passage-id.ts';

/**
 * One pack of a report's text: a member of gzip over JSON, filled up (see gzip-sizes.ts). `/pagefind/texts/<key>.bin` is the packs of one report, one
 * behind the other; a browser asks for one by a range of bytes, and cuts it out itself where a host gives it the whole file.
 */
export interface TextPack {
  /** Path of the report's page. */
  url: string;
  title: string;
  passages: PackedPassage[];
}

/** Passages of a pack, the title among them; the last one has what is left. */
export const passagesOfPack = 3;

export interface PackedPassage {
  /** 0 for the title, whose id is empty. */
  number: number;
  id: PassageId | '';
  /** Title of its section; empty before the first. */
  section: string;
  text: string;
}
