import { placeAt } from './month-bars.ts';
import type { Stretch } from './months.ts';

/** What is told while a pointer goes over the bars. */
interface Brush {
  /** The place under the pointer; undefined when it has gone. */
  pointAt(place: number | undefined): void;
  preview(stretch: Stretch): void;
  choose(stretch: Stretch): void;
  cancel(): void;
}

/** Lets a reader choose several of `count` columns by a stroke, with a mouse, a pen or a finger. */
export function brushStretch(plot: HTMLElement, count: number, brush: Brush): void {
  let anchor: number | undefined;
  const placeOf = (event: PointerEvent) => placeAt(plot, event, count);
  const stretchTo = (from: number, place: number) => ({
    start: Math.min(from, place),
    end: Math.max(from, place) + 1,
  });
  plot.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    anchor = placeOf(event);
    plot.setPointerCapture(event.pointerId);
    brush.preview(stretchTo(anchor, anchor));
  });
  plot.addEventListener('pointermove', (event) => {
    const place = placeOf(event);
    if (anchor !== undefined) brush.preview(stretchTo(anchor, place));
    else if (event.buttons === 0) brush.pointAt(place);
  });
  plot.addEventListener('pointerup', (event) => {
    if (anchor === undefined) return;
    const place = placeOf(event);
    const isStroke = place !== anchor;
    if (isStroke) brush.choose(stretchTo(anchor, place));
    // A click chooses by itself, and what follows a stroke is none.
    const hold = (click: Event) => isStroke && click.stopImmediatePropagation();
    plot.addEventListener('click', hold, { capture: true, once: true });
    anchor = undefined;
  });
  plot.addEventListener('pointercancel', () => {
    if (anchor !== undefined) brush.cancel();
    anchor = undefined;
  });
  plot.addEventListener('pointerleave', () => {
    if (anchor === undefined) brush.pointAt(undefined);
  });
}
