import type { FinderStore } from '@cairn/state';

/** A page that was out of sight for longer asks again: "open now" of this morning is not true at night. In ms. */
const TRUE_FOR = 60_000;

/** As much of a page as is listened to. */
export type SeenPage = Pick<Document, 'hidden' | 'addEventListener'>;

/**
 * Asks the list again when the page is seen again, as on a phone that was in a pocket, and opens a list that could not
 * be had as soon as the connection is back.
 */
export function stayTrue(
  store: Pick<FinderStore, 'state' | 'retry'>,
  page: SeenPage,
  now: () => number,
  abort: AbortSignal,
): void {
  let hiddenAt = now();
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.hidden) hiddenAt = now();
      else if (now() - hiddenAt >= TRUE_FOR) void store.retry();
    },
    { signal: abort },
  );
  addEventListener(
    'online',
    () => {
      const { kind } = store.state.value.status;
      if (kind === 'offline' || kind === 'problem') void store.retry();
    },
    { signal: abort },
  );
}
