import { plainText, type Phrase } from './citation/phrase.ts';
import { copyText } from './copy-text.ts';
import { escapeHtml } from './escape-html.ts';

/** Puts a citation on the clipboard, with its italics for programs that take them; false where it cannot. */
export async function copyPhrases(phrases: readonly Phrase[]): Promise<boolean> {
  const plain = plainText(phrases);
  const italic = phrases.some((phrase) => typeof phrase !== 'string');
  if (!italic || !('clipboard' in navigator) || !('ClipboardItem' in window))
    return copyText(plain);
  const item = new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([printHtml(phrases)], { type: 'text/html' }),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => copyText(plain),
  );
}

/** The phrases as HTML, line breaks as elements. */
export function printHtml(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) =>
      typeof phrase === 'string'
        ? escapeHtml(phrase).replaceAll('\n', '<br>')
        : `<i>${escapeHtml(phrase.italic)}</i>`,
    )
    .join('');
}
