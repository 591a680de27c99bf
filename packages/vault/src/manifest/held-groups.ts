import { allEntries, type Manifest } from './manifest.ts';

/** Blind groups of the people whose records are on legal hold. */
export function heldGroups(manifest: Manifest): ReadonlySet<string> {
  const held = new Set<string>();
  for (const [key, { group }] of allEntries(manifest))
    if (key.startsWith('holds:') && group !== undefined) held.add(group);
  return held;
}
