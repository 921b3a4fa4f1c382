import { compareWordings, type WordingRun } from '../archive/compare-wordings.ts';
import type { RetiredPassage } from '../archive/ledger.ts';
import type { Report } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';

/** The old links of a report: each is a fragment that shows itself only to those who followed it. */
export interface RetiredHtml {
  /** By the id of a passage that has changed, what its old links say above it. */
  changed: ReadonlyMap<string, string>;
  /** What the links to passages say that were removed. */
  removed: string;
}

/** What the page says to those who follow a link to a wording that the report has no more. */
export function renderRetired(
  retired: readonly RetiredPassage[],
  passages: Report['passages'],
): RetiredHtml {
  const changed = new Map<string, string>();
  let removed = '';
  for (const { id, now, text } of retired) {
    const passage = passages.find((each) => each.id === now);
    if (!passage) {
      removed += note(
        id,
        'This passage was removed since it was linked. It read:',
        escapeHtml(text),
      );
      continue;
    }
    const runs = compareWordings(text, passage.text);
    // Only punctuation or the number of a duplicate has changed: the link leads there, and there is nothing to say.
    if (runs.every(({ type }) => type === 'same')) {
      changed.set(
        passage.id,
        `${changed.get(passage.id) ?? ''}<span id="${escapeHtml(id)}"></span>`,
      );
      continue;
    }
    const wordings = runs.map(renderRun).join('');
    const said = `This passage has changed since it was linked. <a href="#${escapeHtml(passage.id)}">Its link now</a>. Both wordings, word by word:`;
    changed.set(passage.id, (changed.get(passage.id) ?? '') + note(id, said, wordings));
  }
  return { changed, removed };
}

function note(id: string, said: string, wording: string): string {
  return (
    `<aside class="retired" id="${escapeHtml(id)}" aria-label="Since this passage was linked">` +
    `<p class="said">${said}</p><p class="wording">${wording}</p></aside>`
  );
}

function renderRun({ type, text }: WordingRun): string {
  if (type === 'same') return escapeHtml(text);
  const tag = type === 'removed' ? 'del' : 'ins';
  return `<${tag}>${escapeHtml(text)}</${tag}>`;
}
