import { fail, succeed, type Result } from '@cairn/domain';
import type { ExpressionEngine } from '@cairn/domain/instrument';
import { siblingUrl } from '../internal/sibling.ts';

/** Brings the part that computes; called only for forms that carry expressions. */
export async function loadEngine(): Promise<Result<ExpressionEngine>> {
  try {
    const part = (await import(/* @vite-ignore */ siblingUrl('cairn-fhirpath.js'))) as {
      readonly fhirPath: ExpressionEngine;
    };
    return succeed(part.fhirPath);
  } catch (reason) {
    if (!(reason instanceof TypeError)) throw reason;
    return fail({ code: 'part-unreachable', message: 'The part that computes did not load.' });
  }
}
