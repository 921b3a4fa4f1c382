/**
 * A heading as a table of contents or a sentence has room for it: without the explanation in parentheses that
 * ends it ("Southern Axis (Russian objective: …)"), and, where it goes on behind a colon for long, without that.
 */
export function headingLabel(title: string): string {
  const bare = title
    .replace(/\s*\((?:[^()]|\([^()]*\))*\)?[\s.;:]*$/u, '')
    .replace(/[\s:;]+$/u, '');
  const [head = ''] = bare.split(/:\s/);
  if (bare.length > 60 && head.length >= 10) return head;
  return bare || title;
}
