import type { Group } from '../engine/answer.ts';
import { nextStep } from './in-steps.ts';
import { renderGroup, type Asked } from './render-group.ts';

/** Reports that are rendered in one step. */
const perStep = 2;

/** The list of reports found. What stays the same stays in place, with the focus and the folds in it. */
export class ResultList {
  readonly #list: HTMLElement;
  /** What each item shows. */
  readonly #contents = new WeakMap<Element, string>();

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Shows these reports in place of others, from the first on. */
  async show(groups: readonly Group[], asked: Asked, signal: AbortSignal): Promise<void> {
    const contents = groups.map((group) => contentOf(group, asked));
    const kept = new Map(
      [...this.#list.children].map((item) => [this.#contents.get(item), item] as const),
    );
    const wanted = new Set<string | undefined>(contents);
    for (const [index, group] of groups.entries()) {
      if (index > 0 && index % perStep === 0) await nextStep(signal);
      const item = kept.get(contents[index]) ?? this.#render(group, asked);
      const there = this.#list.children[index];
      if (there === item) continue;
      // An element that is put in again where it stands would lose the focus.
      if (there && !wanted.has(this.#contents.get(there))) there.replaceWith(item);
      else this.#list.insertBefore(item, there ?? null);
    }
    while (this.#list.children.length > groups.length) this.#list.lastElementChild?.remove();
  }

  /** Adds reports at the end. */
  async add(groups: readonly Group[], asked: Asked, signal: AbortSignal): Promise<void> {
    for (const [index, group] of groups.entries()) {
      if (index > 0 && index % perStep === 0) await nextStep(signal);
      this.#list.append(this.#render(group, asked));
    }
  }

  clear(): void {
    this.#list.replaceChildren();
  }

  #render(group: Group, asked: Asked): HTMLElement {
    const item = renderGroup(group, asked);
    this.#contents.set(item, contentOf(group, asked));
    return item;
  }
}

function contentOf(group: Group, { q, marks }: Asked): string {
  return JSON.stringify([group, q, marks]);
}
