// The fragment is the one part of an address that is never sent to a server. No history entry is made, so that
// Back leaves the page and shows nothing of what was looked at.

const KEY = 'cairn';

/** Calls with the id that the address names after its `#`, and with the next when a link of the page names another. */
export function hearLinks(open: (id: string) => unknown, abort: AbortSignal): void {
  const read = (): void => {
    const id = new URLSearchParams(location.hash.slice(1)).get(KEY);
    if (id) open(id);
  };
  addEventListener('hashchange', read, { signal: abort });
  read();
}

/** Names a resource in the address, or takes the name out again. */
export function writeLink(id: string | undefined): void {
  const { pathname, search } = location;
  const fragment = id === undefined ? '' : `#${new URLSearchParams({ [KEY]: id }).toString()}`;
  history.replaceState(history.state, '', `${pathname}${search}${fragment}`);
}
