import type { ReadonlySignal } from '@preact/signals-core';

export { signal } from '@preact/signals-core';
export type { ReadonlySignal } from '@preact/signals-core';

/**
 * Calls `onChange` with each new value after the present one, until `abort` fires. The view layers listen
 * through this, so that only this package knows which signals library is in use.
 */
export function watchSignal<T>(
  source: ReadonlySignal<T>,
  onChange: (value: T) => void,
  abort: AbortSignal,
): void {
  if (abort.aborted) return;
  let isFirst = true;
  const stop = source.subscribe((value) => {
    if (isFirst) isFirst = false;
    else onChange(value);
  });
  abort.addEventListener('abort', stop, { once: true });
}
