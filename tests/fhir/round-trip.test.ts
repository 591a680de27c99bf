import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact, SavedNote } from '@cairn/domain/contact';
import {
  readBundle,
  writeConsent,
  writeContact,
  writeNote,
  writePlan,
  writeReferral,
  type Bundle,
  type Context,
  type FhirResource,
  type Outgoing,
} from '@cairn/interop/fhir';
import { consents, contacts, notes, plans, referrals } from './arbitraries.ts';
import { bundleOf, contextOf, READING } from './exchange.ts';
import { brokenRules } from './r4-rules.ts';

function sent<T>(record: T, write: (record: T, context: Context) => readonly Outgoing[]) {
  const context = contextOf();
  const bundle = bundleOf(write(record, context), context);
  // As a file: what JSON cannot hold is lost here and not in the reader.
  return JSON.parse(JSON.stringify(bundle)) as typeof bundle;
}

describe('a bundle of our own', () => {
  it('gives back the same plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const read = readBundle(sent(plan, writePlan), READING);
        expect(read.ok && read.value.plans).toEqual([plan]);
        expect(read.ok && read.value.left.map(({ code }) => code)).toEqual(['identity-not-taken']);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back the same referral', () => {
    fc.assert(
      fc.property(referrals, (referral) => {
        const read = readBundle(sent(referral, writeReferral), READING);
        expect(read.ok && read.value.referrals).toEqual([referral]);
        expect(read.ok && read.value.left.map(({ code }) => code)).toEqual(['identity-not-taken']);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back the same consent', () => {
    fc.assert(
      fc.property(consents, (consent) => {
        const read = readBundle(
          sent(consent, (each, context) => [writeConsent(each, context)]),
          READING,
        );
        expect(read.ok && read.value.consents).toEqual([consent]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Records of a person that do not say what 42 CFR Part 2 asks of whoever holds them. */
function withoutLabels({ entry = [] }: Bundle<FhirResource>): readonly string[] {
  const LABELS = ['42CFRPart2', 'NORDSCLCD', 'R', 'SUD'];
  return entry.flatMap(({ resource }) => {
    const codes = (resource?.meta?.security ?? []).map(({ code }) => code ?? '');
    return LABELS.every((label) => codes.includes(label)) ? [] : [resource?.resourceType ?? 'nothing'];
  });
}

describe('a bundle of contacts', () => {
  const both = fc.record({ contact: contacts, note: notes });
  const write = ({ contact, note }: { contact: Contact; note: SavedNote }, context: Context) => [
    writeContact(contact, context),
    writeNote({ ...note, contactId: contact.id }, context),
  ];

  it('gives back the same contact and its note', () => {
    fc.assert(
      fc.property(both, ({ contact, note }) => {
        const read = readBundle(sent({ contact, note }, write), READING);
        expect(read.ok && read.value.contacts).toEqual([contact]);
        expect(read.ok && read.value.notes).toEqual([{ ...note, contactId: contact.id }]);
        expect(read.ok && read.value.left.map(({ code }) => code)).toEqual(['identity-not-taken']);
      }),
      { numRuns: 300 },
    );
  });

  it('is R4', () => {
    fc.assert(
      fc.property(both, (records) => {
        const bundle = sent(records, write);
        expect(brokenRules(bundle)).toEqual([]);
        expect(withoutLabels(bundle)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what Cairn writes is R4', () => {
  it.each([
    ['plan', plans.map((plan) => sent(plan, writePlan))],
    ['referral', referrals.map((referral) => sent(referral, writeReferral))],
    ['consent', consents.map((consent) => sent(consent, (each, context) => [writeConsent(each, context)]))],
  ])('by structure, bindings and invariants: %s', (_, bundles) => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        expect(brokenRules(bundle)).toEqual([]);
        expect(withoutLabels(bundle)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('and a broken bundle is found out by each of the three readers', () => {
    const context = contextOf();
    const bundle = bundleOf([], context);
    const broken = (resource: object) => brokenRules({ ...bundle, entry: [{ resource: resource as never }] });
    expect(
      broken({ resourceType: 'Goal', subject: { display: 'x' }, lifecycleStatus: 'active' }),
    ).not.toEqual([]);
    expect(
      broken({ resourceType: 'Task', status: 'someday', intent: 'plan' }).some((each) =>
        each.startsWith('fhir:'),
      ),
    ).toBe(true);
    expect(
      broken({
        resourceType: 'Consent',
        status: 'active',
        scope: { text: 'x' },
        category: [{ text: 'x' }],
      }).some((each) => each.startsWith('ppc-1')),
    ).toBe(true);
  });
});
