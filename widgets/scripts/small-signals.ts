import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SMALL = path.join(fileURLToPath(new URL('..', import.meta.url)), 'src', 'internal', 'small-signal.ts');

/** Puts the few lines of a signal that widgets need in place of the library: `src/internal/small-signal.ts` says why. */
export function smallSignals(): Plugin {
  return {
    name: 'small-signals',
    enforce: 'pre',
    resolveId: (id) => (id === '@preact/signals-core' ? SMALL : undefined),
  };
}
