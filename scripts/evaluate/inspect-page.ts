import { chromium } from '@playwright/test';
import getPort from 'get-port';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { findChromium } from '../find-chromium.ts';

/** A page to be looked at, as a phone shows it or, if wide, a desktop. */
interface Subject {
  name: string;
  url: string;
  wide?: boolean;
}

/** What Lighthouse says of a page. */
export interface Inspection {
  name: string;
  /** 0 to 100 by category. */
  scores: Record<string, number | undefined>;
  /** Bytes over the wire before the page is scrolled. */
  bytes: Record<'html' | 'css' | 'fonts' | 'scripts', number>;
  /** Cumulative layout shift. */
  shift: number;
  /** Audits that cost points. */
  failed: string[];
}

/** Looks at one page after another in a Chromium of its own. */
export async function inspectPages(subjects: readonly Subject[]): Promise<Inspection[]> {
  const port = await getPort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    const inspections: Inspection[] = [];
    for (const { name, url, wide } of subjects) {
      const run = await lighthouse(
        url,
        { port, logLevel: 'error' },
        wide ? desktopConfig : undefined,
      );
      if (!run) throw new Error(`Lighthouse has nothing to say of ${url}`);
      inspections.push({ name, ...readResult(run.lhr) });
    }
    return inspections;
  } finally {
    await browser.close();
  }
}

function readResult(result: Result): Omit<Inspection, 'name'> {
  if (result.runtimeError) throw new Error(result.runtimeError.message);
  const categories = Object.entries(result.categories);
  const costly = categories.flatMap(([, { auditRefs }]) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return {
    scores: Object.fromEntries(
      categories.map(([id, { score }]) => [
        id,
        score === null ? undefined : Math.round(score * 100),
      ]),
    ),
    bytes: readBytes(result),
    shift: result.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    failed: [...new Set(costly)].flatMap((id) => {
      const audit = result.audits[id];
      const lost = audit && audit.score !== null && audit.score < 1;
      return lost ? [`${id}: ${audit.displayValue ?? audit.title}`] : [];
    }),
  };
}

interface Loaded {
  resourceType?: string;
  transferSize?: number;
}

function readBytes(result: Result): Inspection['bytes'] {
  const details = result.audits['network-requests']?.details;
  if (details?.type !== 'table') throw new Error('Lighthouse lists no requests');
  const items = details.items as Loaded[];
  const sum = (type: string) =>
    items
      .filter(({ resourceType }) => resourceType === type)
      .reduce((total, { transferSize = 0 }) => total + transferSize, 0);
  return {
    html: sum('Document'),
    css: sum('Stylesheet'),
    fonts: sum('Font'),
    scripts: sum('Script'),
  };
}
