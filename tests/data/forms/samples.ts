import type { Sample } from './build.ts';
import { odd } from './odd.ts';
import { offered } from './offered.ts';
import { scored } from './scored.ts';
import { shaped } from './shaped.ts';
import { worded } from './worded.ts';

/** Every sample form by what it is about. */
export const samples: readonly (readonly [string, Sample])[] = Object.entries({
  ...scored,
  ...shaped,
  ...worded,
  ...odd,
  ...offered,
});
