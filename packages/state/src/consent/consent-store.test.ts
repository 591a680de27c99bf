import { describe, expect, it } from 'vitest';
import type { ConsentDraft } from '@cairn/domain/consent';
import { createConsentStore, EMPTY_BOOK } from './consent-store.ts';

const draft: ConsentDraft = {
  patientName: 'Robin Example',
  discloser: 'Riverbend Recovery Center',
  information: ['contact', 'referral'],
  informationWords: 'My first name, my phone, and that I need a bed.',
  recipient: 'named',
  names: 'Riverbend Shelter\n\n  Harbor House ',
  participants: '',
  purpose: 'housing',
  purposeWords: '',
  until: 'on',
  untilDay: '2026-12-31',
  untilEvent: '',
};
const request = {
  recipient: { name: 'Harbor House', role: 'other' },
  information: ['contact'],
  purpose: 'housing',
} as const;

function newStore(clock = { at: '2026-05-04T10:00:00-04:00' }) {
  let count = 0;
  return createConsentStore({ now: () => clock.at, newId: () => `id-${++count}` });
}

describe('the book of consents', () => {
  it('refuses to share before there is a yes, and says that the person can carry it', () => {
    expect(newStore().ask(request)).toMatchObject({
      ok: false,
      problem: { code: 'no-consent', alternative: 'carry-it-yourself', canAsk: true },
    });
  });

  it('shares under a signed yes, with the notice and the scope, and keeps an account of it', () => {
    const store = newStore();
    store.sign(draft, 'en', { kind: 'typed', name: 'Robin Example' });
    const permit = store.ask(request);
    if (!permit.ok) throw new Error(permit.problem.message);
    const { cover } = store.record(permit.value);
    expect(cover.notice).toContain('42 CFR part 2');
    expect(cover.scope.join(' ')).toContain('Harbor House');
    expect(store.book.value.disclosures).toMatchObject([{ recipient: 'Harbor House', purpose: 'housing' }]);
  });

  it('shares nothing more once the yes is taken back, and a second time changes nothing', () => {
    const clock = { at: '2026-05-04T10:00:00-04:00' };
    const store = newStore(clock);
    const id = store.sign(draft, 'es', { kind: 'paper', name: 'Robin Example' });
    store.giveCopy(id);
    store.revoke(id);
    clock.at = '2026-05-05T10:00:00-04:00';
    store.revoke(id);
    expect(store.book.value.consents).toMatchObject([
      { copyGivenOn: '2026-05-04', revokedAt: '2026-05-04T10:00:00-04:00' },
    ]);
    expect(store.ask(request)).toMatchObject({ problem: { code: 'revoked', canAsk: false } });
  });

  it('keeps a drawn signature beside its consent, and takes up a book that was kept', () => {
    const store = newStore();
    store.sign(draft, 'en', { kind: 'drawn', name: 'Robin Example', drawing: 'M1 1L2 2' }, undefined);
    const { consents, drawings } = store.book.value;
    const signature = consents[0]?.signature;
    expect(signature?.kind === 'drawn' && drawings[signature.drawingId]).toBe('M1 1L2 2');
    const other = newStore();
    other.load(store.book.value);
    expect(other.ask(request).ok).toBe(true);
    other.load(EMPTY_BOOK);
    expect(other.ask(request).ok).toBe(false);
  });
});
