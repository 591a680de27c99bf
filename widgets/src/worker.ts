import { serveSearch as serve, type Port } from '@cairn/search';

// Reads packs and gives their first page; what searches them is a part of its own. Loaded as a worker it starts by
// itself; a page that forbids workers imports it and serves from its own thread.

export function serveSearch(port: Port): void {
  serve(port, async () => (await import('./search.ts')).makeSearch);
}

if (!('document' in globalThis)) serveSearch(globalThis as unknown as Port);
