import type { Root } from 'mdast';
import type { Sidecar } from './sidecar.ts';

/** A document as it was received, decoded. */
export interface RawDocument {
  /** Path as the user gave it, for messages. */
  file: string;
  /** Its file name without folders. */
  name: string;
  /** Decoded text, line ends as `\n`, without byte order mark. */
  text: string;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
  /** What the person who saved it says of it; empty where there is no sidecar. */
  sidecar: Sidecar;
}

/** What a reader takes out of a raw document, before its structure is understood. */
export interface Draft {
  kind: 'assessment' | 'wire';
  /** As the document prints it; undefined where it has none. */
  title?: string | undefined;
  /** The address of the original, where the document tells it. */
  url?: string | undefined;
  /** BCP 47 tag, where the document tells it. */
  lang?: string | undefined;
  /** Name or domain of the publisher, where the document tells it. */
  publisher?: string | undefined;
  /** People of the byline, where they stand apart from the text. */
  authors?: string[] | undefined;
  extent: 'full' | 'excerpt';
  /**
   * The report's text in its order, furniture left out. Marks of notes are still text (`[12]`) and the
   * notes still paragraphs or lines at the end; bold paragraphs that stand for headings are still that.
   */
  body: Root;
  /** Lines that stand beside the text and tell about it: when it was issued, up to when it saw sources. */
  aside?: string[] | undefined;
  /**
   * The day `yyyy-mm-dd` on which the site's software says the page was made. It tells the year of a date
   * that the title writes without one, never the day itself: software dates by other clocks.
   */
  created?: string | undefined;
  /** What was left out, for `--trace`. */
  omitted: Omission[];
}

/** Something that a reader left out on purpose. */
export interface Omission {
  /** Names the rule: `navigation`, `share-buttons`, `photo-credit`. */
  rule: string;
  /** The text that was left out. */
  text: string;
}

/** One way of reading raw documents. */
export type Reader = (raw: RawDocument) => Draft;
