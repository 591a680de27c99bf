import { fail, succeed, type Result } from '@cairn/domain';
import { parseNoteTemplates, type NoteTemplate } from '@cairn/domain/contact';
import { parseFields, type NoteFields } from '../note/note-fields.ts';
import { parsePlaces, type RecordPlaces } from '../recognition/record-places.ts';
import { typedSitePattern } from '../sites/site-pattern.ts';

/** What an organisation sets for its peers, as one file or by its browser policy. It holds nothing of any person. */
export interface OrganisationSettings {
  /** The name that peers see beside what was set. */
  readonly organisation: string;
  /** Sites to turn Cairn on for; the browser still asks the peer. */
  readonly sites: readonly string[];
  /** Where those sites show the record number. */
  readonly recordPlaces: RecordPlaces;
  /** Which field of their forms each part of a note goes into. */
  readonly noteFields: NoteFields;
  /** The organisation's own layouts of a note, before the shipped ones. */
  readonly noteTemplates: readonly NoteTemplate[];
}

export const SETTINGS_FORMAT = 'cairn-organisation-settings';
const VERSION = 1;
const MAX_TEXT = 200_000;

/** Every part is checked; what is none of ours is refused as a whole, so that nobody takes half a file for all of it. */
export function parseSettings(value: unknown): Result<OrganisationSettings> {
  if (typeof value !== 'object' || value === null) return notOurs('It is not a settings file.');
  const { format, version, organisation, sites, recordPlaces, noteFields, noteTemplates, ...others } =
    value as Record<string, unknown>;
  if (format !== SETTINGS_FORMAT) return notOurs(`"format" must be "${SETTINGS_FORMAT}".`);
  if (version !== VERSION) return notOurs(`This Cairn reads version ${VERSION}.`);
  if (Object.keys(others).length > 0) return notOurs(`Nobody knows "${Object.keys(others)[0]}".`);
  if (typeof organisation !== 'string' || organisation.trim() === '' || organisation.length > 120)
    return notOurs('"organisation" must be a name.');
  if (!Array.isArray(sites) || sites.length > 50) return notOurs('"sites" must be a list of up to 50.');
  const patterns = sites.map((site) => (typeof site === 'string' ? typedSitePattern(site) : undefined));
  const strange = patterns.indexOf(undefined);
  if (strange >= 0) return notOurs(`Entry ${strange + 1} of "sites" is no web address.`);
  const places = parsePlaces(recordPlaces ?? {});
  if (count(places) !== count(recordPlaces ?? {}))
    return notOurs('"recordPlaces" holds a place that cannot be one.');
  const fields = parseFields(noteFields ?? {});
  if (count(fields) !== count(noteFields ?? {}))
    return notOurs('"noteFields" holds a field that cannot be one.');
  const templates = readTemplates(noteTemplates ?? []);
  if (!templates.ok) return notOurs(`"noteTemplates": ${templates.problem.message}`);
  return succeed({
    organisation: organisation.trim(),
    sites: patterns.filter((one) => one !== undefined),
    recordPlaces: places,
    noteFields: fields,
    noteTemplates: templates.value,
  });
}

/** From the text of a file. */
export function readSettingsFile(text: string): Result<OrganisationSettings> {
  if (text.length > MAX_TEXT) return notOurs('The file is too large.');
  try {
    return parseSettings(JSON.parse(text));
  } catch (problem) {
    if (problem instanceof SyntaxError) return notOurs('It is not JSON.');
    throw problem;
  }
}

export function writeSettingsFile(settings: OrganisationSettings): string {
  const file = { format: SETTINGS_FORMAT, version: VERSION, ...settings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Layouts as `data/practice/note-templates.json` has them. */
function readTemplates(templates: unknown): Result<readonly NoteTemplate[]> {
  return parseNoteTemplates({ version: String(VERSION), templates });
}

function count(places: object): number {
  return Object.values(places).reduce(
    (sum: number, one: unknown) => sum + (Array.isArray(one) ? one.length : 1),
    0,
  );
}

function notOurs(message: string): Result<never> {
  return fail({ code: 'not-settings', message });
}
