import type { Browser } from '../../platform/browser.ts';
import { readAllFields, replaceAllFields } from '../note/note-fields.ts';
import { keepOwnTemplates, readOwnTemplates } from '../note/own-templates.ts';
import { readAllPlaces, replaceAllPlaces } from '../recognition/record-places.ts';
import { readSites } from '../sites/sites.ts';
import { parseSettings, type OrganisationSettings } from './organisation-settings.ts';

/** Takes over places, fields and layouts. Sites themselves need the peer's own press. */
export async function applySettings(
  browser: Browser,
  { recordPlaces, noteFields, noteTemplates }: OrganisationSettings,
): Promise<void> {
  await replaceAllPlaces(browser, { ...(await readAllPlaces(browser)), ...recordPlaces });
  await replaceAllFields(browser, { ...(await readAllFields(browser)), ...noteFields });
  if (noteTemplates.length > 0) await keepOwnTemplates(browser, noteTemplates);
}

/** What this browser is set to now, to hand to others. */
export async function gatherSettings(browser: Browser, organisation: string): Promise<OrganisationSettings> {
  return {
    organisation,
    sites: await readSites(browser),
    recordPlaces: await readAllPlaces(browser),
    noteFields: await readAllFields(browser),
    noteTemplates: await readOwnTemplates(browser),
  };
}

/** What the agency set by its browser policy, if it did. */
export async function readManagedSettings(browser: Browser): Promise<OrganisationSettings | undefined> {
  const managed = await browser.storage.readManaged();
  const { settings } = managed as { settings?: unknown };
  if (settings === undefined) return undefined;
  const parsed = parseSettings(settings);
  return parsed.ok ? parsed.value : undefined;
}
