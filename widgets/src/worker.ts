import { serveSearch, type Port } from '@cairn/search';

// Runs in the worker that `connectPack` starts: everything that reads packs and searches them.
serveSearch(globalThis as unknown as Port);
