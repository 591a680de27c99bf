import {
  hsdsPage,
  importDirectory,
  sourceFromText,
  streamOf,
  type ImportResult,
  type Source,
} from '@cairn/directory';
import type { Resource } from '@cairn/domain';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labellerFromData, placesFromData } from './shipped.ts';

// Every list at hand is read, written as HSDS 3.1, checked against the official schemas and read again. The
// lists and schemas are not part of the project (see CONTRIBUTING); without them only the shipped ones are used.

const SHARED = join(import.meta.dirname, '../../../../shared/data');
const SHIPPED = join(import.meta.dirname, '../../../data/directories');
const hasShared = existsSync(SHARED);

const LISTS = [
  join(SHIPPED, 'national'),
  join(SHIPPED, 'riverbend'),
  ...(hasShared
    ? [
        'ohana',
        'ilao/output',
        'ilao/input',
        'hsds-3.0-official/examples/csv',
        'hsds-3.1-official/examples/csv',
        'hsds-3.0-official/examples/service_full.json',
        'hsds-3.1-official/examples/service_at_location_full.json',
        'haarrrvest/sample-2000.jsonl',
        'meetings/times-edgecases.json',
        'samhsa/national_directory_sa_2022.csv',
      ].map((name) => join(SHARED, name))
    : []),
];

function sources(path: string): Source[] {
  const paths = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  return paths
    .filter((name) => statSync(name).isFile())
    .map((name) => ({
      name: basename(name),
      open: () => streamOf(createReadStream(name) as AsyncIterable<Uint8Array>),
    }));
}

let compiled: ValidateFunction | undefined;

function schemaOfService(): ValidateFunction {
  if (compiled !== undefined) return compiled;
  const folder = join(SHARED, 'hsds-3.1-official/schema');
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  for (const name of readdirSync(folder).filter((file) => file !== 'openapi.json'))
    ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object, name);
  const validate = ajv.getSchema('service.json');
  if (validate === undefined) throw new Error('The official schemas hold no service.json');
  compiled = validate;
  return validate;
}

const withoutSource = (resources: readonly Resource[]): unknown[] =>
  resources.map((resource) => ({ ...resource, source: undefined }));

describe.each(LISTS)('%s', (path) => {
  it('comes back the same from its HSDS 3.1 export, which fits the official schema', async () => {
    const tools = { labeller: labellerFromData(), places: placesFromData() };
    const first: ImportResult = await importDirectory(sources(path), tools);
    expect(first.report.read).toBe(first.report.kept + first.report.skipped);
    expect(first.resources.length).toBeGreaterThan(0);
    const page = [...hsdsPage(first.resources)].join('');
    const again = await importDirectory([sourceFromText('export.json', page)], tools);
    expect(again.resources.length).toBe(first.resources.length);
    expect(withoutSource(again.resources)).toEqual(withoutSource(first.resources));
    if (!hasShared) return;
    const validate = schemaOfService();
    for (const service of (JSON.parse(page) as { contents: unknown[] }).contents) {
      if (!validate(service))
        throw new Error(JSON.stringify({ errors: validate.errors?.slice(0, 3), service }).slice(0, 1500));
    }
  });
});
