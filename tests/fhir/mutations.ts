import fc from 'fast-check';
import { writeConsent, writePlan, writeReferral } from '@cairn/interop/fhir';
import { consents, plans, referrals } from './arbitraries.ts';
import { bundleOf, contextOf } from './exchange.ts';

/** Values that nobody expects in the place of another. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    [null],
    '9999-99-99',
    '__proto__',
    'constructor',
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary' }),
  fc.constant('x'.repeat(5000)),
);

const whole = fc
  .record({ plan: plans, referral: referrals, consent: consents })
  .map(({ plan, referral, consent }) => {
    const context = contextOf();
    const outgoing = [
      ...writePlan(plan, context),
      ...writeReferral(referral, context),
      writeConsent(consent, context),
    ];
    return JSON.parse(JSON.stringify(bundleOf(outgoing, context))) as object;
  });

interface Change {
  readonly at: number;
  readonly kind: 'replace' | 'remove' | 'repeat' | 'rename';
  readonly value: unknown;
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('replace', 'remove', 'repeat', 'rename'),
    value: strange,
  }),
  { minLength: 1, maxLength: 8 },
);

/** Bundles of Cairn's own with some places replaced, removed, repeated or renamed. */
export const mutatedBundles: fc.Arbitrary<unknown> = fc.tuple(whole, changes).map(([bundle, all]) => {
  for (const change of all) mutate(bundle, change);
  return bundle;
});

function mutate(bundle: object, { at, kind, value }: Change): void {
  const places = placesIn(bundle);
  const place = places[at % places.length];
  if (place === undefined) return;
  const { holder, key } = place;
  const held: unknown = Reflect.get(holder, key);
  // A copy, since a constant is one object in all runs: put into itself by a later change, it would have no end.
  if (kind === 'replace') Reflect.set(holder, key, structuredClone(value));
  else if (kind === 'remove') Reflect.deleteProperty(holder, key);
  else if (kind === 'repeat') Reflect.set(holder, key, [held, held]);
  else Reflect.set(holder, `${key}x`, held);
}

function placesIn(value: object): readonly { readonly holder: object; readonly key: string }[] {
  return Object.entries(value).flatMap(([key, each]) => [
    { holder: value, key },
    ...(typeof each === 'object' && each !== null ? placesIn(each as object) : []),
  ]);
}
