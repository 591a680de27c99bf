import type { Browser } from '../../platform/browser.ts';
import { readElementPlace, type ElementPlace } from '../../platform/record-place.ts';
import { parseBySite } from '../sites/by-site.ts';

/** `note-fields` in the register of stored keys: of sites, and of nobody. */
const KEY = 'note-fields';

/** The field of a form that one part of a note goes into. */
export interface NoteField extends ElementPlace {
  /** Id of the part in its layout. */
  readonly fills: string;
}

/** The fields of each site, by the site's pattern. */
export type NoteFields = Readonly<Record<string, readonly NoteField[]>>;

export async function readAllFields(browser: Browser): Promise<NoteFields> {
  return parseFields(await browser.storage.read(KEY));
}

export async function replaceAllFields(browser: Browser, fields: NoteFields): Promise<void> {
  await browser.storage.write(KEY, fields);
}

export async function readFieldsOf(browser: Browser, site: string): Promise<readonly NoteField[]> {
  return (await readAllFields(browser))[site] ?? [];
}

/** One field for each part: a new one takes the place of the one before. */
export async function keepField(browser: Browser, site: string, field: NoteField): Promise<void> {
  const all = await readAllFields(browser);
  const others = (all[site] ?? []).filter(({ fills }) => fills !== field.fills);
  await replaceAllFields(browser, { ...all, [site]: [...others, field] });
}

export async function forgetField(browser: Browser, site: string, part: string): Promise<void> {
  const { [site]: fields = [], ...others } = await readAllFields(browser);
  await replaceAllFields(browser, { ...others, [site]: fields.filter(({ fills }) => fills !== part) });
}

export async function forgetFields(browser: Browser, site: string): Promise<void> {
  const { [site]: _forgotten, ...others } = await readAllFields(browser);
  await replaceAllFields(browser, others);
}

/** Whatever is no field of a site is left out. */
export function parseFields(stored: unknown): NoteFields {
  return parseBySite(stored, readField);
}

function readField(value: unknown): NoteField | undefined {
  const place = readElementPlace(value);
  const fills: unknown = place && Reflect.get(Object(value), 'fills');
  const isPart = typeof fills === 'string' && fills !== '' && fills.length <= 100;
  return place && isPart ? { ...place, fills } : undefined;
}
