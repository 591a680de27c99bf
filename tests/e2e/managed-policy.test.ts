import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../browser.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';

// Chromium reads policies from one folder of the system and from nowhere else. So this browser gets a view of the file
// system of its own, in which that folder is ours; the machine itself stays as it is.

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

/** The folder of the system that this browser reads policies under. */
const home = (): string => (/google|chrome$/.test(chromiumPath()) ? '/etc/opt/chrome' : '/etc/chromium');

/** The id that Chromium gives an unpacked extension: the first half of a hash of its path, in the letters a to p. */
function idOf(extension: string): string {
  const hash = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

/** Starts a program with a view of the file system of its own; part of every Linux (util-linux). */
const OWN_VIEW = 'unshare';

/** Not every machine lets a program have a view of its own: a container may forbid it. */
function mayMount(ours: string): boolean {
  return existsSync(home()) && spawnSync(OWN_VIEW, ['-rm', 'mount', '--bind', ours, home()]).status === 0;
}

describe.runIf(mayMount(tmpdir()))('what an agency sets by browser policy', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cairn-policy-'));
    const starter = path.join(folder, 'browser.sh');
    await writeFile(
      starter,
      `#!/bin/sh\nexec ${OWN_VIEW} -rm sh -c 'mount --bind "$0" ${home()} && exec "$@"' ${folder} ${chromiumPath()} "$@"\n`,
      { mode: 0o755 },
    );
    run = await startExtension({
      executablePath: starter,
      async alter(extension) {
        await mkdir(path.join(folder, 'policies/managed'), { recursive: true });
        const policy = { '3rdparty': { extensions: { [idOf(extension)]: { settings } } } };
        await writeFile(path.join(folder, 'policies/managed/cairn.json'), JSON.stringify(policy));
      },
    });
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
