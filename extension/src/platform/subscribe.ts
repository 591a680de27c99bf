/** Listens to a browser event until the signal says stop. */
export function subscribe<Handler extends (...args: never[]) => unknown>(
  event: { addListener(handler: Handler): void; removeListener(handler: Handler): void },
  handler: Handler,
  signal?: AbortSignal,
): void {
  if (signal?.aborted) return;
  event.addListener(handler);
  signal?.addEventListener('abort', () => event.removeListener(handler), { once: true });
}
