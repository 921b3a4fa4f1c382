import { serveFolder } from '../serve-folder.ts';
import { findLargestReport } from './find-largest-report.ts';
import { inspectPages, type Inspection } from './inspect-page.ts';
import type { Row } from './row.ts';

const categories = {
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
} as const;

/** Kilobytes as they travel: text compressed with gzip, headers included. */
const budgets = { read: 120, scripts: 12, search: 30 };

/**
 * Measures a built site in Chromium, as a phone sees it: Lighthouse's scores, what a page loads before it is
 * scrolled, and how far its layout shifts. The pages are the front page, the largest report (as a wide screen
 * sees it, too), its month, and the search.
 */
export async function evaluatePage(dist: string): Promise<Row[]> {
  const report = await findLargestReport(dist);
  const month = report.slice(0, '2024/01/'.length);
  const { url, server } = await serveFolder(dist, 4600);
  try {
    const inspections = await inspectPages([
      { name: 'front page', url },
      { name: `largest report, ${report}`, url: `${url}${report}` },
      { name: 'largest report, wide', url: `${url}${report}`, wide: true },
      { name: `month, ${month}`, url: `${url}${month}` },
      { name: 'search', url: `${url}search/` },
    ]);
    return inspections.flatMap(rowsOf);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function rowsOf({ name, scores, bytes, shift, failed }: Inspection): Row[] {
  const { html, css, fonts, scripts } = bytes;
  // What any page may have, and the search itself, which `evaluate search` measures alone.
  const mostScripts = budgets.scripts + (name === 'search' ? budgets.search : 0);
  const kilobytes = (count: number) => (count / 1000).toFixed(1);
  return [
    {
      measure: name,
      measured: Object.entries(categories)
        .map(([id, label]) => `${label} ${scores[id] ?? 'not scored'}`)
        .join(', '),
      goal: '100 each',
      good: Object.keys(categories).every((id) => scores[id] === 100),
      details: failed,
    },
    {
      measure: '  performance',
      measured: String(scores['performance'] ?? 'not scored'),
      goal: '100',
      good: scores['performance'] === 100,
      timed: true,
      details: [],
    },
    {
      measure: '  HTML + CSS + fonts',
      measured: `${kilobytes(html + css + fonts)} kB (${[html, css, fonts].map(kilobytes).join(' + ')})`,
      goal: `≤ ${budgets.read} kB`,
      good: html + css + fonts <= budgets.read * 1000,
      details: [],
    },
    {
      measure: '  JavaScript',
      measured: `${kilobytes(scripts)} kB`,
      goal: `≤ ${mostScripts} kB`,
      good: scripts <= mostScripts * 1000,
      details: [],
    },
    {
      measure: '  layout shift',
      measured: String(shift),
      goal: '0',
      good: shift === 0,
      details: [],
    },
  ];
}
