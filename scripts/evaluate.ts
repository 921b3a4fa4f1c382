import { parseArgs } from 'node:util';
import { evaluateIngest } from './evaluate/evaluate-ingest.ts';
import { evaluateLinks } from './evaluate/evaluate-links.ts';
import { evaluatePage } from './evaluate/evaluate-page.ts';
import { evaluatePermalinks } from './evaluate/evaluate-permalinks.ts';
import { evaluateSearch } from './evaluate/evaluate-search.ts';
import { printEdited } from './evaluate/permalink-edits.ts';
import { printRows, type Row } from './evaluate/row.ts';
import { standingErrata, truthErrata } from './evaluate/truth-errata.ts';

const usage = `npm run evaluate -- ingest CORPUS_DIR [--details] [--keep DIR]
npm run evaluate -- permalinks CORPUS_DIR [--details] [--sample N [--seed S]]
npm run evaluate -- links CORPUS_DIR [--content DIR] [--details] [--sample N [--seed S]]
npm run evaluate -- page DIST_DIR [--details] [--untimed]
npm run evaluate -- search CORPUS_DIR --queries FILE [--generated DIR_OR_COUNT] [--content DIR] [--details] [--untimed]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    details: { type: 'boolean', default: false },
    keep: { type: 'string' },
    /** Prints what was timed without failing for it, or leaves it out: a busy machine times badly. */
    untimed: { type: 'boolean', default: false },
    /** Prints so many edited passages beside what they have become, or links beside what they lead to. */
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Judged queries. */
    queries: { type: 'string' },
    /** Reports to measure the cost of a search with: a content folder, or how many to generate. */
    generated: { type: 'string', default: '1600' },
    /** A content folder into which the corpus has been ingested already. */
    content: { type: 'string' },
  },
});
const [subject, folder] = positionals;
const runs: Record<string, (folder: string) => Promise<Row[]> | AsyncGenerator<Row[]>> = {
  ingest: runIngest,
  permalinks: runPermalinks,
  links: runLinks,
  page: evaluatePage,
  search: runSearch,
};
const run = runs[subject ?? ''];
if (!run || folder === undefined) {
  console.error(usage);
  process.exit(2);
}
const rivals = subject === 'search' && !values.untimed ? ['Pagefind', 'MiniSearch'] : [];
const tables = run(folder);
for await (const all of 'then' in tables ? [tables] : tables) {
  // On a busy machine they would say nothing.
  const rows = all.filter(({ timed }) => !(values.untimed && timed));
  console.log(`\n${printRows(rows, values.details, rivals)}`);
  if (rows.some(({ good }) => !good)) process.exitCode = 1;
}

async function runIngest(folder: string): Promise<Row[]> {
  const scores = await evaluateIngest(folder, values.keep);
  console.log(`Where truth.ndjson errs and the document is believed:`);
  for (const reason of standingErrata) console.log(`  everywhere  ${reason}`);
  for (const { path, field, reason } of truthErrata) console.log(`  ${path}  ${field}: ${reason}`);
  return scores;
}

function runSearch(folder: string): AsyncGenerator<Row[]> {
  const { queries, generated, content } = values;
  if (queries !== undefined)
    return evaluateSearch(folder, { queries, generated, content, timed: !values.untimed });
  console.error(usage);
  process.exit(2);
}

async function runPermalinks(folder: string): Promise<Row[]> {
  const count = values.sample === undefined ? 0 : Number(values.sample);
  const { rows, sample } = await evaluatePermalinks(folder, count, Number(values.seed));
  for (const edited of sample) console.log(`${printEdited(edited)}\n`);
  return rows;
}

async function runLinks(folder: string): Promise<Row[]> {
  const sampled = values.sample === undefined ? 0 : Number(values.sample);
  const options = { content: values.content, sampled, seed: Number(values.seed) };
  const { rows, sample } = await evaluateLinks(folder, options);
  for (const link of sample) console.log(`${link}\n`);
  return rows;
}
