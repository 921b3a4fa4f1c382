import { citePassage, type CslRecord } from './citation/csl-record.ts';
import { fileFormats, styles } from './citation/formats.ts';
import type { Phrase } from './citation/phrase.ts';
import { copyPhrases } from './copy-phrases.ts';
import { quotationOf } from './quotation.ts';

const storage = 'daybook-citation';

/**
 * A panel with the citation of a report, or of one paragraph, in the format that the reader chooses; the
 * choice is kept. Buttons copy it, and say so.
 *
 * @param quotation the text of the paragraph
 */
export function makePanel(record: CslRecord, paragraph?: number, quotation?: string): HTMLElement {
  const select = make('select');
  for (const { name } of [...styles, ...fileFormats]) select.append(new Option(name));
  select.value = readChoice() ?? styles[0].name;
  const output = make('div', 'citation');
  const download = make('a');
  const status = make('p', 'cite-status');
  status.role = 'status';

  const print = (): Phrase[] => {
    const style = styles.find(({ name }) => name === select.value);
    if (style) return style.print(record, paragraph);
    return [fileFormats.find(({ name }) => name === select.value)?.print(record, paragraph) ?? ''];
  };
  const show = () => {
    const file = fileFormats.find(({ name }) => name === select.value);
    output.replaceChildren(...printNodes(print()));
    output.classList.toggle('code', file !== undefined);
    download.hidden = !file;
    if (!file) return;
    download.textContent = `Download ${file.name}`;
    download.download = `${record.id}${paragraph === undefined ? '' : `-${paragraph}`}.${file.extension}`;
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(
      new Blob([file.print(record, paragraph)], { type: file.type }),
    );
  };
  const copy = (name: string, phrases: () => Phrase[]) =>
    makeButton(`Copy ${name}`, async () => {
      const copied = await copyPhrases(phrases());
      const done = `${name[0]?.toUpperCase()}${name.slice(1)} ${copied ? 'copied' : 'could not be copied'}`;
      // The same words again would not be spoken.
      status.textContent = '';
      setTimeout(() => (status.textContent = done), 50);
    });

  select.addEventListener('change', () => {
    keepChoice(select.value);
    show();
  });
  show();
  const label = make('label');
  label.append('Format ', select);
  const buttons = make('div', 'buttons');
  buttons.append(copy('citation', print));
  if (quotation) buttons.append(copy('quotation', () => [`“${quotation}”\n\n`, ...print()]));
  buttons.append(download, status);
  const panel = make('div', 'cite-panel');
  panel.append(label, output, buttons);
  return panel;
}

/** Shows the citation of a passage below it, in place of any other passage's; a second time takes it away. */
export function showPassagePanel(passage: Element, record: CslRecord): void {
  const shown = document.querySelector('.cite-passage');
  shown?.remove();
  if (shown && passage.contains(shown)) return;
  const number = Number(passage.querySelector('.permalink')?.textContent);
  const title = make('p', 'cite-title');
  title.id = 'cite-passage-title';
  title.textContent = `Cite paragraph ${number}`;
  const group = make('div', 'cite-passage');
  group.role = 'group';
  group.setAttribute('aria-labelledby', title.id);
  // A digest is in the archive's words: set in quotation marks they would be put into its authors' mouths.
  const quotation = record.note?.startsWith('Digest') ? undefined : quotationOf(passage);
  const panel = makePanel(citePassage(record, passage.id), number, quotation);
  panel.querySelector('.buttons')?.append(
    makeButton('Close', () => {
      group.remove();
      passage.querySelector<HTMLElement>('.permalink')?.focus();
    }),
  );
  group.append(title, panel);
  passage.append(group);
}

function printNodes(phrases: readonly Phrase[]): (Node | string)[] {
  return phrases.map((phrase) => {
    if (typeof phrase === 'string') return phrase;
    const italic = make('i');
    italic.textContent = phrase.italic;
    return italic;
  });
}

function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = make('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  return element;
}

function readChoice(): string | undefined {
  try {
    return localStorage.getItem(storage) ?? undefined;
  } catch {
    return undefined; // storage may be forbidden: the first format then
  }
}

function keepChoice(name: string): void {
  try {
    localStorage.setItem(storage, name);
  } catch {
    // Storage may be forbidden or full: the choice lasts as long as the page.
  }
}
