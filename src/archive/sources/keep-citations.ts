import type { Citation, CitedSentence } from './find-citations.ts';

/** Citations as a cache keeps them: a sentence that several URLs support stands there once. */
export interface KeptCitations {
  sentences: CitedSentence[];
  /** Their sentences by their places. */
  urls: [outlet: string, note: number, sentences: number[]][];
}

export function packCitations(citations: readonly Citation[]): KeptCitations {
  const sentences: CitedSentence[] = [];
  const places = new Map<string, number>();
  const placeOf = (sentence: CitedSentence) => {
    const key = `${sentence.passage} ${sentence.start}`;
    const place = places.get(key) ?? sentences.push(sentence) - 1;
    places.set(key, place);
    return place;
  };
  const urls = citations.map((citation): KeptCitations['urls'][number] => [
    citation.outlet,
    citation.note,
    citation.sentences.map(placeOf),
  ]);
  return { sentences, urls };
}

export function unpackCitations({ sentences, urls }: KeptCitations): Citation[] {
  return urls.map(([outlet, note, places]) => ({
    outlet,
    note,
    sentences: places.flatMap((place) => sentences[place] ?? []),
  }));
}
