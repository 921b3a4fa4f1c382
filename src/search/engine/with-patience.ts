import type { OpenIndex } from './open-index.ts';

/**
 * An index that gives what is at hand at once, and asks the network for postings, layouts and texts only after
 * `calm` has come: what half a query needs is many times what the whole one needs.
 */
export function withPatience(index: OpenIndex, calm: Promise<void>): OpenIndex {
  const { postings, texts, bundles } = index;
  return {
    ...index,
    postings: {
      ...postings,
      async load(bundle, atom) {
        if (!postings.has(bundle, atom)) await calm;
        return postings.load(bundle, atom);
      },
    },
    texts: {
      ...texts,
      async load(bundle, passages) {
        if ((await texts.countPacks(bundle, passages)) > 0) await calm;
        return texts.load(bundle, passages);
      },
    },
    bundles: bundles.map((bundle) => ({
      ...bundle,
      async loadLayouts(reports = bundle.layouts.keys()) {
        const wanted = [...reports];
        if (wanted.some((report) => !bundle.layouts[report])) await calm;
        return bundle.loadLayouts(wanted);
      },
    })),
  };
}
