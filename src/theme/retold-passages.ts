import type { Analysis } from '../archive/analyse-archive.ts';
import { publisherOf, type Archive } from '../archive/archive.ts';
import type { Retelling } from '../archive/retellings/retelling.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Report } from '../report/report.ts';
import { printDay } from './dates.ts';

/** A link to a passage of a wire report. */
interface RetoldLink {
  href: string;
  text: string;
}

/** More wire reports beside one passage would fill the margin. */
const most = 3;

/** Where wire reports retell the passages of an assessment, by the passage's number; latest first. */
export function retoldPassages(
  archive: Archive,
  { retoldBy }: Pick<Analysis, 'retoldBy'>,
  { id }: Report,
): Map<number, RetoldLink[]> {
  const links = new Map<number, RetoldLink[]>();
  for (const { wire: wireId, pairs } of retoldBy.get(id) ?? []) {
    const wire = archive.byId.get(wireId);
    if (!wire) continue;
    const text = `${publisherOf(archive, wire).name}, ${printDay(wire.meta.day, 'date')}`;
    // A passage is retold where it is retold first.
    const seen = new Set<number>();
    for (const { passage, of } of pairs)
      for (const number of of) {
        const list = links.get(number) ?? [];
        links.set(number, list);
        const href = `${reportUrlOf(wireId)}#${wire.passages[passage - 1]?.id ?? ''}`;
        if (!seen.has(number) && list.length < most) list.push({ href, text });
        seen.add(number);
      }
  }
  return links;
}

const surely = { certain: 'Certain', likely: 'Likely', possible: 'Possible' } as const;

/** How sure it is that a wire report retells an assessment, and why: "Likely: it links the assessment." */
export function printEvidence({ confidence, evidence }: Retelling): string {
  const sentences = evidence.map((reason, index) =>
    index === 0 ? reason : reason.charAt(0).toUpperCase() + reason.slice(1),
  );
  return `${surely[confidence]}: ${sentences.join('. ')}.`;
}
