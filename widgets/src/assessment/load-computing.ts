import { fail, succeed, type Result } from '@cairn/domain';
import type { ComputingParts } from '@cairn/state/assessment';
import { siblingUrl } from '../internal/sibling.ts';

/** Brings what computes; called only for forms that carry expressions. */
export function loadComputing(): Promise<Result<ComputingParts>> {
  return (import(/* @vite-ignore */ siblingUrl('cairn-fhirpath.js')) as Promise<ComputingParts>).then(
    succeed,
    () => fail({ code: 'part-unreachable', message: 'The part that computes did not load.' }),
  );
}
