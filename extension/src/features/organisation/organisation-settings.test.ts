import { describe, expect, it } from 'vitest';
import {
  readSettingsFile,
  SETTINGS_FORMAT,
  writeSettingsFile,
  type OrganisationSettings,
} from './organisation-settings.ts';

const settings: OrganisationSettings = {
  organisation: 'River Center',
  sites: ['https://records.example/*'],
  recordPlaces: {
    'https://records.example/*': [{ path: '/people/*', by: 'label', find: 'Record number', part: 0 }],
  },
  noteFields: {
    'https://records.example/*': [{ path: '/people/*', by: 'id', find: '#narrative', fills: 'did' }],
  },
  noteTemplates: [
    {
      id: 'river',
      name: { en: 'River note', es: 'Nota de River' },
      source: 'River Center',
      layout: 'lines',
      parts: [{ id: 'did', label: { en: 'Narrative', es: 'Relato' }, from: ['did'] }],
    },
  ],
};
const file = JSON.parse(writeSettingsFile(settings)) as Record<string, unknown>;

describe('the settings file of an organisation', () => {
  it('comes back as it was written', () => {
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, value: settings });
  });

  it('takes a site as people write it', () => {
    const typed = readSettingsFile(JSON.stringify({ ...file, sites: ['records.example/login'] }));
    expect(typed).toMatchObject({ ok: true, value: { sites: ['https://records.example/*'] } });
  });

  it('is refused whole when any part is not what it should be, with the part named', () => {
    const changes: readonly [object, RegExp][] = [
      [{ format: 'other' }, /format/],
      [{ version: 2 }, /version 1/],
      [{ organisation: ' ' }, /organisation/],
      [{ sites: 'records.example' }, /sites/],
      [{ sites: ['records.example', '*'] }, /Entry 2/],
      [{ recordPlaces: { 'https://records.example/*': [{ path: 'x' }] } }, /recordPlaces/],
      [{ recordPlaces: { '<all_urls>': [] } }, /recordPlaces|undefined/],
      [{ noteFields: { 'https://records.example/*': [{ path: '/' }] } }, /noteFields/],
      [{ noteTemplates: [{ id: 'x' }] }, /noteTemplates/],
      [{ passphrase: 'x' }, /passphrase/],
    ];
    for (const [change, words] of changes) {
      const read = readSettingsFile(JSON.stringify({ ...file, ...change }));
      if (read.ok) expect(read.value.recordPlaces).toEqual({});
      else expect(read.problem.message).toMatch(words);
    }
    for (const text of ['', '{', '7', 'null', `"${SETTINGS_FORMAT}"`])
      expect(readSettingsFile(text).ok).toBe(false);
  });
});
