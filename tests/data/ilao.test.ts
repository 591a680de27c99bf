import { importDirectory, sourceFromText, type ImportResult } from '@cairn/directory';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// The one public list that comes raw and with the HSDS that others made of it (Illinois Legal Aid Online, from the
// HSDS transformer's examples). It lies beside the checkout; each kind of difference is explained in
// packages/directory/README.md.

const folder = new URL('../../../shared/data/ilao/', import.meta.url);
const isHere = existsSync(folder);
if (!isHere) console.info('The ilao list is not beside this checkout, so the comparison with it is skipped.');

const TABLES = ['organizations', 'services', 'locations', 'phones', 'postal_addresses', 'regular_schedules'];

function load(part: 'input' | 'output'): Promise<ImportResult> {
  const files = TABLES.map((name) => [name, new URL(`${part}/${name}.csv`, folder)] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => sourceFromText(`${name}.csv`, readFileSync(file, 'utf8')));
  return importDirectory(files, { name: 'ilao' });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || ['[]', '{}', '""', '{"audiences":[]}'].includes(JSON.stringify(value));
}

/** Text without the blanks between its parts: the expected output glues columns together without one. */
function plain(value: unknown): string {
  return (JSON.stringify(value) ?? '').replace(/\\n|\s/g, '');
}

describe.runIf(isHere)('ilao raw beside its expected HSDS', () => {
  it('holds the same services, and all that differs is known', async () => {
    const [ours, theirs] = await Promise.all([load('input'), load('output')]);
    const expected = new Map(theirs.resources.map((resource) => [resource.id, resource]));
    const found: Record<string, number> = {};
    const matched = new Set<string>();
    for (const resource of ours.resources) {
      const id = expected.has(resource.id) ? resource.id : (resource.id.split('.')[0] ?? '');
      const other = expected.get(id);
      if (other === undefined) {
        found['entry: ours only'] = (found['entry: ours only'] ?? 0) + 1;
        continue;
      }
      matched.add(id);
      const { id: _, source: __, ...fields } = resource;
      for (const [name, value] of Object.entries(fields)) {
        const theirValue: unknown = Reflect.get(other, name);
        if (plain(value) === plain(theirValue)) continue;
        const kind = isEmpty(theirValue)
          ? 'ours only'
          : isEmpty(value)
            ? 'theirs only'
            : moreOr(value, theirValue);
        found[`${name}: ${kind}`] = (found[`${name}: ${kind}`] ?? 0) + 1;
      }
    }
    expect(expected.size - matched.size).toBe(0);
    expect(found).toEqual(DIFFERENCES);
  });
});

function moreOr(ours: unknown, theirs: unknown): string {
  const text = (value: unknown): string =>
    plain(typeof value === 'object' && value !== null && 'text' in value ? value.text : value).slice(1, -1);
  return text(ours).startsWith(text(theirs)) ? 'ours has more' : 'other';
}

/** Kinds of differences and how many entries have them. */
const DIFFERENCES = {
  'alternateNames: ours only': 6,
  'application: ours has more': 20,
  'categories: ours only': 429,
  'cost: ours has more': 37,
  'cost: ours only': 5,
  'description: theirs only': 429,
  'eligibility: ours only': 178,
  'entry: ours only': 1,
  'hoursText: ours only': 433,
  'location: ours only': 429,
  'modes: other': 426,
  'modes: ours only': 3,
  'phones: ours has more': 98,
  'schedules: other': 5,
  'schedules: ours only': 402,
  'serviceArea: ours only': 393,
};
