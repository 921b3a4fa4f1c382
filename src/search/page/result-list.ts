import type { Group } from '../engine/answer.ts';
import { nextStep } from './in-steps.ts';
import { renderGroup, type Asked } from './render-group.ts';

/** Reports that are rendered in one step. */
const perStep = 4;

/** The list of reports found. What stays the same stays in place, with the focus and the folds in it. */
export class ResultList {
  readonly #list: HTMLElement;
  /** What each item shows. */
  readonly #shown = new WeakMap<Element, string>();

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Shows these reports. The old ones stay until the new ones are made. */
  async show(groups: readonly Group[], asked: Asked, signal: AbortSignal): Promise<void> {
    const kept = new Map<string, Element>();
    for (const item of this.#list.children) kept.set(this.#shown.get(item) ?? '', item);
    const items: Element[] = [];
    for (const [index, group] of groups.entries()) {
      if (index > 0 && index % perStep === 0) await nextStep(signal);
      const content = JSON.stringify([group, asked.q, asked.marks]);
      const item = kept.get(content) ?? renderGroup(group, asked);
      this.#shown.set(item, content);
      items.push(item);
    }
    this.#replace(items);
  }

  /** Adds reports at the end. */
  async add(groups: readonly Group[], asked: Asked, signal: AbortSignal): Promise<void> {
    for (const [index, group] of groups.entries()) {
      if (index > 0 && index % perStep === 0) await nextStep(signal);
      const item = renderGroup(group, asked);
      this.#shown.set(item, JSON.stringify([group, asked.q, asked.marks]));
      this.#list.append(item);
    }
  }

  clear(): void {
    this.#list.replaceChildren();
  }

  /** An element that is put in again where it stands would lose the focus. */
  #replace(items: readonly Element[]): void {
    const wanted = new Set(items);
    for (const item of [...this.#list.children]) if (!wanted.has(item)) item.remove();
    for (const [index, item] of items.entries()) {
      const there = this.#list.children[index];
      if (there !== item) this.#list.insertBefore(item, there ?? null);
    }
  }
}
