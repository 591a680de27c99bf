import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Everything that is built and served lands here; it can be deleted at any time. */
export const out = {
  site: path.join(root, 'out/site'),
  packs: path.join(root, 'out/site/packs'),
  hosts: path.join(root, 'out/hosts'),
  extension: path.join(root, 'out/extension'),
} as const;

/** Runs a tool from node_modules/.bin of the workspace root. */
export function bin(name: string): string {
  return path.join(root, 'node_modules/.bin', name);
}
