/** The part of Citation.js that tests read our files with; it has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    config: { get: (format: '@bibtex') => { parse: { sentenceCase: 'never' | 'always' } } };
    input: {
      chain: (text: string, options: { forceType: string; generateGraph: boolean }) => unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
