import { describe, expect, it } from 'vitest';
import { keepAnswers } from './keep-answers.ts';
import { PASSPHRASE, testPlace } from './testing/session-place.ts';

describe('unfinished answers in the vault', () => {
  it('are there after a lock, for the person whose they are and nobody else, until they are cleared', async () => {
    const session = await testPlace().context();
    await session.create({ nickname: 'River desk', passphrase: PASSPHRASE });
    session.keptCode();
    const ana = keepAnswers(session, { id: 'capital ana', group: 'ana', language: 'en' });
    const sam = keepAnswers(session, { id: 'capital sam', group: 'sam', language: 'es' });
    const response = { resourceType: 'QuestionnaireResponse', item: [{ linkId: '1' }] };
    expect(await ana.save(response)).toEqual({ ok: true, value: undefined });
    await session.lock();
    expect(await ana.load()).toMatchObject({ ok: false, problem: { code: 'locked' } });
    await session.unlock(PASSPHRASE);
    expect(await ana.load()).toEqual({ ok: true, value: response });
    expect(await sam.load()).toEqual({ ok: true, value: undefined });
    await ana.clear();
    expect(await ana.load()).toEqual({ ok: true, value: undefined });
  });
});
