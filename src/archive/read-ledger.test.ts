import { expect, test } from 'vitest';
import { printProblem } from '../report/problem.ts';
import { printLedger } from './ledger.ts';
import { readLedger } from './read-ledger.ts';

test('bad lines are problems, and the rest counts', () => {
  const text = [
    '{"id":"p-00000001","text":"One."}',
    '<<<<<<< ours',
    '{"id":"p-0000000","text":"Too short."}',
    '{"id":"p-00000002","text":"Two."',
    '["p-00000002"]',
    'null',
    '{"id":"p-00000003","text":"Three.","more":1}',
    '{"id":"p-00000001","text":"One again."}',
    '{"id":"__proto__","text":""}',
    '',
    '{"id":"p-00000004-2","now":"p-00000001","text":"Four."}',
    '{"id":"p-00000005","now":"p-00000004-2","text":"Five."}',
    '{"id":"p-00000006","now":null,"text":"Six."}\r',
    '{"id":"p-00000007","now":"p-0000',
  ].join('\n');
  const { ledger, problems } = readLedger('ledgers/passages/2024/x.ndjson', text);
  expect(printLedger(ledger)).toMatchInlineSnapshot(`
    "{"id":"p-00000001","text":"One."}
    {"id":"p-00000004-2","now":"p-00000001","text":"Four."}
    {"id":"p-00000005","now":"p-00000004-2","text":"Five."}
    {"id":"p-00000006","now":null,"text":"Six."}
    "
  `);
  expect(problems.map(printProblem)).toMatchInlineSnapshot(`
    [
      "ledgers/passages/2024/x.ndjson:2:1  bad-ledger  This is no passage: "<<<<<<< ours". Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:3:1  bad-ledger  This is no passage: "{\\"id\\":\\"p-0000000\\",\\"text\\":\\"Too short.\\"}". Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:4:1  bad-ledger  This is no passage: "{\\"id\\":\\"p-00000002\\",\\"text\\":\\"Two.\\"". Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:5:1  bad-ledger  This is no passage: "[\\"p-00000002\\"]". Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:6:1  bad-ledger  This is no passage: "null". Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:7:1  bad-ledger  This is no passage: "{\\"id\\":\\"p-00000003\\",\\"text\\":\\"Three.\\",\\"more\\":1}". Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:8:1  bad-ledger  p-00000001 stands in line 1 already. Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:9:1  bad-ledger  This is no passage: "{\\"id\\":\\"__proto__\\",\\"text\\":\\"\\"}". Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:14:1  bad-ledger  This is no passage: "{\\"id\\":\\"p-00000007\\",\\"now\\":\\"p-0000". Correct the line, or take it from an older version of the file; it holds a published id.",
      "ledgers/passages/2024/x.ndjson:12:1  bad-ledger  p-00000004-2, which p-00000005 is said to be now, is no passage that stands. Correct the line, or take it from an older version of the file; it holds a published id.",
    ]
  `);
});
