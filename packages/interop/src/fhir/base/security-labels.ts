import type { Coding } from 'fhir/r4.js';
import { SYSTEM } from './codes.ts';

/**
 * The labels of a record under 42 CFR Part 2 (HL7 DS4P): restricted, about substance use, this law, and not to be
 * passed on without a consent that says so. Unknown means protect, so every record of a person carries all four.
 */
export const PART2_LABELS: readonly Coding[] = [
  { system: SYSTEM.confidentiality, code: 'R', display: 'restricted' },
  { system: SYSTEM.actCode, code: 'SUD', display: 'substance use disorder information sensitivity' },
  { system: SYSTEM.actCode, code: '42CFRPart2', display: '42 CFR Part2' },
  { system: SYSTEM.actCode, code: 'NORDSCLCD', display: 'no redisclosure without consent directive' },
];

export function part2Meta(): { security: Coding[] } {
  return { security: PART2_LABELS.map((label) => ({ ...label })) };
}
