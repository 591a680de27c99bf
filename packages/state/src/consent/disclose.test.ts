import { describe, expect, it } from 'vitest';
import type { ConsentDraft } from '@cairn/domain/consent';
import { createConsentStore, type ConsentBook } from './consent-store.ts';
import { disclose } from './disclose.ts';

const draft: ConsentDraft = {
  patientName: 'Robin Example',
  discloser: 'Riverbend Recovery Center',
  information: ['contact', 'plan', 'referral'],
  informationWords: 'My plan and how to reach me.',
  recipient: 'named',
  names: 'Rosa Sample',
  participants: '',
  purpose: 'at-my-request',
  purposeWords: '',
  until: 'on',
  untilDay: '2026-12-31',
  untilEvent: '',
};

function bookWith(...drafts: readonly Partial<ConsentDraft>[]): ConsentBook {
  let count = 0;
  const store = createConsentStore({
    now: () => '2026-05-04T10:00:00-04:00',
    newId: () => `id-${++count}`,
  });
  for (const change of drafts)
    store.sign({ ...draft, ...change }, 'en', { kind: 'typed', name: 'Robin Example' });
  return store.book.value;
}

const wish = {
  recipient: 'rosa  sample',
  information: ['contact', 'plan'],
  at: '2026-06-01T10:00:00-04:00',
  id: 'account-1',
} as const;

const refusalOf = (book: ConsentBook, change: Partial<Parameters<typeof disclose>[1]> = {}): string => {
  const answer = disclose(book, { ...wish, ...change });
  return answer.ok ? 'allowed' : answer.problem.code;
};

describe('handing something over', () => {
  it('finds the consent that names who gets it, and the accounting has it with the purpose that was signed', () => {
    const answer = disclose(bookWith({ names: 'Harbor House' }, {}), wish);
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(answer.value.book.disclosures).toEqual([
      {
        id: 'account-1',
        at: wish.at,
        recipient: 'rosa  sample',
        information: ['contact', 'plan'],
        purpose: 'at-my-request',
        consentId: 'id-3',
        notice: 'statement-1',
      },
    ]);
    expect(answer.value.cover.notice).toContain('42 CFR part 2');
    expect(answer.value.cover.scope.join(' ')).toContain('Rosa Sample');
  });

  it('is refused with the reason that comes closest, and there is always another way', () => {
    expect(refusalOf(bookWith())).toBe('no-consent');
    expect(refusalOf(bookWith({ names: 'Harbor House' }))).toBe('recipient-not-named');
    expect(refusalOf(bookWith({}), { information: ['contact', 'progress-notes'] })).toBe(
      'information-not-covered',
    );
    expect(refusalOf(bookWith({}), { at: '2027-01-01T08:00:00-05:00' })).toBe('expired');
    const [consent] = bookWith({}).consents;
    if (!consent) throw new Error('no consent');
    const revoked = { ...bookWith({}), consents: [{ ...consent, revokedAt: '2026-05-20T08:00:00-04:00' }] };
    expect(refusalOf(revoked)).toBe('revoked');
    expect(disclose(bookWith(), wish)).toMatchObject({ problem: { alternative: 'carry-it-yourself' } });
  });

  it('takes no class of people for a name: a file in the hand may go anywhere', () => {
    const everyone = bookWith({ recipient: 'tpo-class', names: '', purpose: 'tpo', until: 'none' });
    expect(refusalOf(everyone)).toBe('recipient-not-named');
  });
});
