import { describe, expect, it } from 'vitest';
import { checkConsent } from './check-consent.ts';
import { consentFromDraft, gapsBeforeSigning, signConsent, type ConsentDraft } from './write-consent.ts';

const EMPTY: ConsentDraft = {
  patientName: '',
  discloser: '',
  information: [],
  informationWords: '',
  recipient: 'named',
  names: '',
  participants: '',
  purposeWords: '',
  until: 'on',
  untilDay: '',
  untilEvent: '',
};
const FULL: ConsentDraft = {
  ...EMPTY,
  patientName: 'Robin Example',
  discloser: 'Riverbend Recovery Center',
  information: ['referral'],
  informationWords: 'That I need a bed.',
  names: 'Riverbend Shelter',
  purpose: 'housing',
  untilDay: '2026-12-31',
};
const open = (draft: ConsentDraft): readonly string[] =>
  gapsBeforeSigning(consentFromDraft(draft, 'c', 'en')).map(({ code }) => code);

describe('writing a consent', () => {
  it('says everything that is open, in the order of the regulation, and no signature yet', () => {
    expect(open(EMPTY)).toEqual([
      'patient-name',
      'discloser',
      'information',
      'recipient',
      'purpose',
      'expiry',
    ]);
    expect(open(FULL)).toEqual([]);
  });

  it('asks for a name where the class would not do, and for an end where care is not the only purpose', () => {
    expect(open({ ...FULL, recipient: 'tpo-class', until: 'none' })).toEqual([
      'class-is-for-tpo',
      'expiry-none-is-for-tpo',
    ]);
    expect(open({ ...FULL, recipient: 'tpo-class', purpose: 'tpo', until: 'none' })).toEqual([]);
  });

  it('does not let counselling notes go with anything else', () => {
    expect(open({ ...FULL, information: ['counseling-notes', 'plan'] })).toEqual([
      'counseling-notes-combined',
    ]);
    expect(open({ ...FULL, purpose: 'legal-proceeding' })).toEqual([]);
  });

  it('names who passes it on and who gets it in the end', () => {
    expect(open({ ...FULL, recipient: 'intermediary' })).toEqual(['intermediary-participants']);
    expect(
      consentFromDraft({ ...FULL, recipient: 'intermediary', participants: 'A\n B ' }, 'c', 'en').recipients,
    ).toEqual([{ kind: 'intermediary', name: 'Riverbend Shelter', participants: ['A', 'B'] }]);
  });

  it('is complete once it is signed, by the person or by somebody who may', () => {
    const signed = signConsent(
      consentFromDraft({ ...FULL, until: 'event', untilEvent: 'I have moved in' }, 'c', 'es'),
      { kind: 'typed', name: 'Alex Example' },
      '2026-05-04',
      { name: 'Alex Example', authority: 'Parent' },
    );
    expect(checkConsent(signed)).toEqual([]);
    expect(signed).toMatchObject({ language: 'es', signedFor: { authority: 'Parent' } });
  });
});
