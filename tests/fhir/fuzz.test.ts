import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBundle } from '@cairn/interop/fhir';
import { READING } from './exchange.ts';
import { mutatedBundles } from './mutations.ts';

it('any bundle, however broken, ends in records and named leftovers or in one worded problem', () => {
  fc.assert(
    fc.property(mutatedBundles, (bundle) => {
      const read = readBundle(bundle, READING);
      if (!read.ok) {
        expect(read.problem.message.length).toBeGreaterThan(10);
        return;
      }
      for (const { code, message } of read.value.left) {
        expect(code).toMatch(/^[a-z-]+$/);
        expect(message).toMatch(/\.$/);
      }
    }),
    { numRuns: 1000 },
  );
});
