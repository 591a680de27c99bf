import { fail, succeed, type Result } from '@cairn/domain';
import type { ClosePart } from '@cairn/state/assessment';
import { siblingUrl } from '../internal/sibling.ts';

/** Brings what computes; called only for forms that carry expressions. */
export function loadClosePart(): Promise<Result<ClosePart>> {
  return (import(/* @vite-ignore */ siblingUrl('cairn-fhirpath.js')) as Promise<ClosePart>).then(
    succeed,
    () => fail({ code: 'part-unreachable', message: 'The part that computes did not load.' }),
  );
}
