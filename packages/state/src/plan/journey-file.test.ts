import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readJourneyFile, writeJourneyFile } from './journey-file.ts';

const AT = '2026-03-01T10:00:00Z';
const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const content = {
  checkIn: {
    resourceType: 'QuestionnaireResponse',
    item: [{ linkId: 'g', item: [{ linkId: 'a', answer: [{ valueInteger: 2 }] }] }, { linkId: 'b' }],
  },
  plan: { format: 'cairn-plan' },
};
const written = async (given: object): Promise<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(await writeJourneyFile(given, AT, digest))) as Record<string, unknown>;

describe('a journey file', () => {
  it('comes back as it went out, and says how much it holds', async () => {
    const file = await written(content);
    expect(file).toMatchObject({ version: 1, counts: { parts: 2, answers: 1 } });
    expect(await readJourneyFile(file, digest)).toEqual({ ok: true, value: content });
    expect(await readJourneyFile(await written({}), digest)).toEqual({ ok: true, value: {} });
  });

  it('may also be a plan alone, or answers alone', async () => {
    expect(await readJourneyFile({ format: 'cairn-plan' }, digest)).toMatchObject({ value: { plan: {} } });
    expect(await readJourneyFile({ resourceType: 'QuestionnaireResponse' }, digest)).toMatchObject({
      value: { checkIn: {} },
    });
  });

  it('is not taken when it was changed, cut or counted otherwise', async () => {
    const file = await written(content);
    for (const changed of [
      { ...file, body: { plan: content.plan } },
      { ...file, counts: { parts: 1, answers: 1 } },
      { ...file, checksum: undefined },
    ])
      expect(await readJourneyFile(changed, digest)).toMatchObject({ problem: { code: 'checksum-differs' } });
    expect(await readJourneyFile({ ...file, version: 2 }, digest)).toMatchObject({
      problem: { code: 'newer-version' },
    });
  });

  it('does not walk into a file that goes down without end', async () => {
    const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(await readJourneyFile({ format: 'cairn-journey', version: 1, body: deep }, digest)).toMatchObject({
      problem: { code: 'not-a-journey-file' },
    });
  });

  it.each([undefined, null, 'text', [], {}, { format: 'cairn-journey' }])('is not %j', async (json) => {
    expect(await readJourneyFile(json, digest)).toMatchObject({ problem: { code: 'not-a-journey-file' } });
  });
});
