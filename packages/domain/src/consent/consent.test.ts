import { describe, expect, it } from 'vitest';
import { allowDisclosure } from './allow-disclosure.ts';
import type { DisclosureRequest } from './allow-disclosure.ts';
import { checkConsent } from './check-consent.ts';
import { consentShape } from './consent.ts';
import type { Consent } from './consent.ts';
import { consentWords, describeConsent, statementsFor } from './describe-consent.ts';
import { accountFor, makeDisclosure } from './disclosure.ts';
import { NOTICE_STATEMENT_1 } from './notice.ts';
import { isProtected } from './part2.ts';

const REFERRAL: Consent = {
  id: 'c1',
  language: 'en',
  patientName: 'Robin Example',
  discloser: 'Riverbend Recovery Center',
  information: ['contact', 'referral'],
  informationWords: 'My first name, my phone and that I need a bed.',
  recipients: [{ kind: 'named', name: 'Riverbend Shelter', role: 'other' }],
  purposes: ['referral'],
  statementsShown: ['revoke', 'proceedings'],
  expires: { kind: 'on', day: '2026-12-31' },
  signature: { kind: 'typed', name: 'Robin Example' },
  signedOn: '2026-05-01',
};
const TPO: Consent = {
  ...REFERRAL,
  id: 'c2',
  recipients: [{ kind: 'tpo-class' }],
  purposes: ['tpo'],
  statementsShown: ['revoke', 'redisclosure', 'refusing', 'proceedings'],
  expires: { kind: 'none' },
};
const ASK: DisclosureRequest = {
  recipient: { name: 'riverbend  shelter', role: 'other' },
  information: ['contact'],
  purpose: 'referral',
  at: '2026-05-04T10:00:00Z',
};
const codes = (consent: Consent): readonly string[] => checkConsent(consent).map(({ code }) => code);
const without = <K extends keyof Consent>(consent: Consent, key: K): Consent => {
  const { [key]: _, ...rest } = consent;
  return rest as unknown as Consent;
};

describe('a consent under 42 CFR 2.31', () => {
  it('is complete with every required element', () => {
    expect([codes(REFERRAL), codes(TPO)]).toEqual([[], []]);
  });

  it.each<[string, string, Consent]>([
    ['patient-name', '2.31(a)(1)', { ...REFERRAL, patientName: ' ' }],
    ['discloser', '2.31(a)(2)', { ...REFERRAL, discloser: '' }],
    ['information', '2.31(a)(3)', { ...REFERRAL, information: [] }],
    ['recipient', '2.31(a)(4)', { ...REFERRAL, recipients: [] }],
    [
      'intermediary-participants',
      '2.31(a)(4)(ii)',
      { ...REFERRAL, recipients: [{ kind: 'intermediary', name: 'An exchange', participants: [] }] },
    ],
    ['class-is-for-tpo', '2.31(a)(4)(i)', { ...REFERRAL, recipients: [{ kind: 'tpo-class' }] }],
    [
      'proceedings-statement',
      '2.31(a)(4)(iii)',
      { ...TPO, statementsShown: ['revoke', 'redisclosure', 'refusing'] },
    ],
    ['purpose', '2.31(a)(5)', { ...REFERRAL, purposes: [] }],
    ['purpose-not-specific', '2.31(a)(5)', { ...REFERRAL, purposes: ['other'], purposeWords: 'Any purpose' }],
    ['revocation-statement', '2.31(a)(6)', { ...REFERRAL, statementsShown: [] }],
    ['expiry', '2.31(a)(7)', { ...REFERRAL, expires: { kind: 'event', words: ' ' } }],
    ['expiry-none-is-for-tpo', '2.31(a)(7)', { ...REFERRAL, expires: { kind: 'none' } }],
    ['signature', '2.31(a)(8)', without(REFERRAL, 'signature')],
    ['date', '2.31(a)(9)', without(REFERRAL, 'signedOn')],
    [
      'redisclosure-statement',
      '2.31(a)(10)(i)',
      { ...TPO, statementsShown: ['revoke', 'refusing', 'proceedings'] },
    ],
    [
      'refusal-statement',
      '2.31(a)(10)(ii)',
      { ...TPO, statementsShown: ['revoke', 'redisclosure', 'proceedings'] },
    ],
    ['tpo-combined', '2.31(a)(5)', { ...TPO, purposes: ['tpo', 'housing'] }],
    ['counseling-notes-combined', '2.31(b)', { ...REFERRAL, information: ['contact', 'counseling-notes'] }],
    ['proceedings-combined', '2.31(d)', { ...REFERRAL, purposes: ['legal-proceeding', 'referral'] }],
  ])('names a missing or mixed element: %s', (code, paragraph, consent) => {
    expect(checkConsent(consent)).toEqual([{ code, cite: `42 CFR ${paragraph}` }]);
  });

  it('says every gap and every statement in both languages', () => {
    const [en, es] = [consentWords('en'), consentWords('es')];
    expect(Object.keys(es.gaps)).toEqual(Object.keys(en.gaps));
    expect(statementsFor(REFERRAL)).toEqual(['revoke', 'proceedings']);
    expect(statementsFor({ purposes: ['legal-proceeding'] })).toEqual(['revoke']);
    expect(describeConsent(REFERRAL, 'en')[2]).toBe('Who they may share it with: Riverbend Shelter.');
    expect(describeConsent(TPO, 'es')).toContain('Esto no tiene fecha final.');
  });

  it('comes through a file as it is', () => {
    expect(consentShape.read(JSON.parse(JSON.stringify(TPO)), 'consent')).toEqual({ ok: true, value: TPO });
  });
});

describe('a disclosure', () => {
  const refusal = (consents: readonly Consent[], change: Partial<DisclosureRequest> = {}): unknown => {
    const result = allowDisclosure(consents, { ...ASK, ...change });
    return result.ok ? 'allowed' : [result.problem.code, result.problem.alternative];
  };

  it('is allowed where a consent names the recipient, the information and the purpose', () => {
    expect(refusal([REFERRAL])).toBe('allowed');
  });

  it.each<[string, readonly Consent[], Partial<DisclosureRequest>]>([
    ['no-consent', [], {}],
    ['recipient-not-named', [REFERRAL], { recipient: { name: 'Another place', role: 'other' } }],
    ['purpose-not-covered', [REFERRAL], { purpose: 'employment' }],
    ['information-not-covered', [REFERRAL], { information: ['contact', 'plan'] }],
    ['information-not-covered', [REFERRAL], { information: [] }],
    ['expired', [REFERRAL], { at: '2027-01-01T00:00:00Z' }],
    ['not-signed-yet', [REFERRAL], { at: '2026-04-30T23:00:00Z' }],
    ['revoked', [{ ...REFERRAL, revokedAt: '2026-05-04T09:59:59Z' }], {}],
    ['incomplete', [without(REFERRAL, 'signature')], {}],
  ])('is refused with the reason "%s" and always with another way', (code, consents, change) => {
    expect(refusal(consents, change)).toEqual([code, 'carry-it-yourself']);
  });

  it('to a shelter or employer is never covered by class wording', () => {
    expect(refusal([TPO], { purpose: 'tpo' })).toEqual(['recipient-not-named', 'carry-it-yourself']);
    expect(
      refusal([TPO], { purpose: 'tpo', recipient: { name: 'Dr. Sample', role: 'treating-provider' } }),
    ).toBe('allowed');
    expect(refusal([TPO], { recipient: { name: 'Dr. Sample', role: 'treating-provider' } })).toEqual([
      'recipient-not-named',
      'carry-it-yourself',
    ]);
  });

  it('carries the notice and the scope of the consent, and is accounted for three years', () => {
    const allowed = allowDisclosure([TPO, REFERRAL], ASK);
    if (!allowed.ok) throw new Error(allowed.problem.message);
    const { disclosure, cover } = makeDisclosure('d1', allowed.value);
    expect(disclosure).toMatchObject({
      consentId: 'c1',
      notice: 'statement-1',
      recipient: 'riverbend  shelter',
    });
    expect(cover.notice).toBe(NOTICE_STATEMENT_1);
    expect(cover.scope[0]).toContain('Robin Example');
    const old = { ...disclosure, id: 'd0', at: '2023-05-03T10:00:00Z' };
    const recent = { ...disclosure, id: 'd2', at: '2024-05-03T10:00:00Z' };
    expect(accountFor([old, recent, disclosure], '2026-05-04T12:00:00Z').map(({ id }) => id)).toEqual([
      'd1',
      'd2',
    ]);
  });
});

it('an organisation that does not know whether part 2 binds it is protected as if it did', () => {
  expect(['yes', 'unknown', 'no'].map((status) => isProtected(status as 'yes'))).toEqual([true, true, false]);
});
