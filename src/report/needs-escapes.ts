/** Signs that can be markup in the midst of a line. */
const sign = /[\t\n\r!#&*<[\\\]_`|~]/;
/** What can be markup where a line begins; a space there would be lost. */
const opening = /^(?: |\d+[.)]|[+\-:=>])/;

/**
 * False if a text holds nothing that could be markup, as most texts do; then Markdown has it as it is. Where it
 * is true the library may still find that nothing is to be escaped.
 *
 * @param before what is printed before the text, or the end of it
 * @param after what is printed behind it, or the beginning of it
 */
export function needsEscapes(text: string, before: string, after: string): boolean {
  if (sign.test(text)) return true;
  if (/[\n\r]$/.test(before) && opening.test(text)) return true;
  // Behind "]" it would be the address of a link.
  if (text.startsWith('(') && before.endsWith(']')) return true;
  return text.endsWith(' ') && /^[\n\r]/.test(after);
}
