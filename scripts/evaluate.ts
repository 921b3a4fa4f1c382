import { parseArgs } from 'node:util';
import { evaluateIngest } from './evaluate/evaluate-ingest.ts';
import { printRows } from './evaluate/row.ts';
import { standingErrata, truthErrata } from './evaluate/truth-errata.ts';

const usage = 'npm run evaluate -- ingest CORPUS_DIR [--details] [--keep DIR]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    details: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
const [subject, corpus] = positionals;
if (subject !== 'ingest' || corpus === undefined) {
  console.error(usage);
  process.exit(2);
}
const rows = await evaluateIngest(corpus, values.keep);
console.log(`Where truth.ndjson errs and the document is believed:`);
for (const reason of standingErrata) console.log(`  everywhere  ${reason}`);
for (const { path, field, reason } of truthErrata) console.log(`  ${path}  ${field}: ${reason}`);
console.log(`\n${printRows(rows, values.details)}`);
if (rows.some((row) => !row.good)) process.exitCode = 1;
