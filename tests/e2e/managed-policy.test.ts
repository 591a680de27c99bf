import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserWithPolicy } from './harness/browser-policy.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';

const SITE = 'https://records.example/*';
const settings = {
  format: 'cairn-organisation-settings',
  version: 1,
  organisation: 'River Center',
  sites: ['https://records.example'],
  recordPlaces: { [SITE]: [{ path: '/people/*', by: 'label', find: 'Record number', part: 0 }] },
  noteFields: { [SITE]: [{ path: '/people/*', by: 'id', find: '#narrative', fills: 'did' }] },
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

let folder: string;
let run: ExtensionRun;

describe('what an agency sets by browser policy', () => {
  beforeAll(async () => {
    const policy = await browserWithPolicy(settings);
    folder = policy.folder;
    run = await startExtension(policy.options);
  });

  afterAll(async () => {
    await run.close();
    await rm(folder, { recursive: true });
  });

  it('is there before anybody opened the options', async () => {
    const stored = (): Promise<Record<string, unknown>> =>
      run.worker.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } };
        };
        return chrome.storage.local.get();
      });
    await expect.poll(stored).toMatchObject({
      'record-places': settings.recordPlaces,
      'note-fields': settings.noteFields,
      'note-templates': { templates: settings.noteTemplates },
    });
    expect((await stored())['sites']).toBeUndefined();
  });

  it('is named in the options, and the peer still turns each site on', async () => {
    const options = await run.openOptions();
    await options.getByText('River Center set this for your browser.').waitFor();
    await options.getByRole('button', { name: 'Turn on Cairn on records.example' }).waitFor();
    await options.getByText('1 layout of a note').waitFor();
    await options.close();
  });
});
