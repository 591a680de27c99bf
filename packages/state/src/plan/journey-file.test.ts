import { describe, expect, it } from 'vitest';
import { readJourneyFile, writeJourneyFile } from './journey-file.ts';

describe('a journey file', () => {
  it('comes back as it went out', () => {
    const content = { checkIn: { resourceType: 'QuestionnaireResponse' }, plan: { format: 'cairn-plan' } };
    const file: unknown = JSON.parse(JSON.stringify(writeJourneyFile(content, '2026-03-01T10:00:00Z')));
    expect(readJourneyFile(file)).toEqual({ ok: true, value: content });
    expect(readJourneyFile(writeJourneyFile({}, '2026-03-01T10:00:00Z'))).toEqual({ ok: true, value: {} });
  });

  it('may also be a plan alone, or answers alone', () => {
    expect(readJourneyFile({ format: 'cairn-plan' })).toMatchObject({ value: { plan: {} } });
    expect(readJourneyFile({ resourceType: 'QuestionnaireResponse' })).toMatchObject({
      value: { checkIn: {} },
    });
  });

  it.each([undefined, null, 'text', [], {}, { format: 'cairn-journey', version: 2 }])('is not %j', (json) => {
    expect(readJourneyFile(json)).toMatchObject({ problem: { code: 'not-a-journey-file' } });
  });
});
