import footnotes from 'markdown-it-footnote';

/** Plain pages of the Markdown in `markdown/`, and a list of them. */
export default function configure(config) {
  config.amendLibrary('md', (markdown) => markdown.use(footnotes));
  config.addGlobalData('layout', 'report.njk');
  config.addCollection('reports', (collection) =>
    collection
      .getFilteredByGlob('markdown/**/*.md')
      .toSorted((one, other) => (one.data.day < other.data.day ? 1 : -1)),
  );
  return {
    dir: { input: '.', layouts: 'layouts' },
    // A brace in a report is no template.
    markdownTemplateEngine: false,
  };
}
