/**
 * Lets the browser paint and take input before work goes on, so that no task is long. Rejects when `signal` is
 * aborted: what was to be shown is not asked for any more.
 */
export async function nextStep(signal: AbortSignal): Promise<void> {
  // Not every browser has it (Safari).
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
