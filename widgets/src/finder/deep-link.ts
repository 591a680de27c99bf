// The fragment is the one part of an address that is never sent to a server. No history entry is made, so that
// Back leaves the page and shows nothing of what was looked at.

const KEY = 'cairn';

/** The id that the address names after its `#`. */
export function readLink(address: Pick<Location, 'hash'>): string | undefined {
  return new URLSearchParams(address.hash.slice(1)).get(KEY) ?? undefined;
}

/** Names a resource in the address, or takes the name out again. */
export function writeLink(id: string | undefined): void {
  const { pathname, search } = location;
  const fragment = id === undefined ? '' : `#${new URLSearchParams({ [KEY]: id }).toString()}`;
  history.replaceState(history.state, '', `${pathname}${search}${fragment}`);
}
