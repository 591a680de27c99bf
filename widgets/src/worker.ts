import { serveSearch, type Port } from '@cairn/search';

// Reads packs and searches them. Loaded as a worker it starts by itself; a page that forbids workers imports it
// and serves from its own thread.

export { serveSearch };

if (!('document' in globalThis)) serveSearch(globalThis as unknown as Port);
