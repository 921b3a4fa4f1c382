/**
 * Lets the browser take input and paint what has been changed so far before work goes on, so that no task is long:
 * layout is most of the work. Rejects when `signal` is aborted: what was to be shown is not asked for any more.
 */
export async function nextStep(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    // A page that is not seen paints nothing.
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
  signal.throwIfAborted();
}
