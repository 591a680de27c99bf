import { parseNoteTemplates, type NoteTemplate } from '@cairn/domain/contact';
import type { Browser } from '../../platform/browser.ts';

/** `note-templates` in the register of stored keys: an organisation's own layouts of a note. */
const KEY = 'note-templates';

export async function readOwnTemplates(browser: Browser): Promise<readonly NoteTemplate[]> {
  const read = parseNoteTemplates(await browser.storage.read(KEY));
  return read.ok ? read.value : [];
}

export async function keepOwnTemplates(browser: Browser, templates: readonly NoteTemplate[]): Promise<void> {
  await browser.storage.write(KEY, { version: '1', templates });
}
