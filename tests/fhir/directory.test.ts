import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importDirectory, sourceFromBytes } from '@cairn/directory';
import { collectionBundle, Links, readBundle, writeDirectory } from '@cairn/interop/fhir';
import { countingUuids, READING } from './exchange.ts';
import { brokenRules } from './r4-rules.ts';

const FOLDER = new URL('../../data/directories/riverbend/', import.meta.url);

it('the sample directory is valid R4 and says nothing about any person', async () => {
  const sources = readdirSync(FOLDER)
    .filter((file) => /\.(?:csv|json)$/.test(file))
    .map((file) => sourceFromBytes(file, readFileSync(new URL(file, FOLDER))));
  const { resources } = await importDirectory(sources, {});
  expect(resources.length).toBeGreaterThan(20);
  const outgoing = writeDirectory(resources, new Links(countingUuids()), '2026-11-22T10:00:00Z');
  const bundle = JSON.parse(JSON.stringify(collectionBundle(outgoing, '2026-11-22T10:00:00Z')));
  expect(brokenRules(bundle)).toEqual([]);
  const services = outgoing.filter(({ resource }) => resource.resourceType === 'HealthcareService');
  expect(services).toHaveLength(resources.length);
  expect(JSON.stringify(bundle)).not.toMatch(/Patient|42CFRPart2/);
  // A person's import leaves a directory to the directory.
  const read = readBundle(bundle, READING);
  expect(read.ok && new Set(read.value.left.map(({ code }) => code))).toEqual(
    new Set(['belongs-to-a-directory']),
  );

  // The same reader that takes in other systems' directories gives ours back as they were.
  const file = sourceFromBytes('export.json', new TextEncoder().encode(JSON.stringify(bundle)));
  const again = await importDirectory([file], {});
  const bare = (all: typeof resources) =>
    all
      .map((each) => ({ ...each, source: undefined }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(bare(again.resources)).toEqual(bare(resources));
});

it('the days on which a service is closed go out in words of FHIR, and are read from them alone', async () => {
  const list =
    'Name,Phone,Hours\nPantry,555-555-0101,"Mon-Fri 9-5, closed Thanksgiving and New Year\'s Day"\n';
  const { resources } = await importDirectory([sourceFromBytes('l.csv', new TextEncoder().encode(list))], {});
  const dated = resources.map((resource) => ({
    ...resource,
    schedules: [
      ...resource.schedules,
      {
        frequency: 'once' as const,
        interval: 1,
        days: [],
        monthDays: [],
        startsOn: '2026-08-03',
        endsOn: '2026-08-07',
        isClosed: true,
      },
    ],
  }));
  const outgoing = writeDirectory(dated, new Links(countingUuids()), '2026-11-22T10:00:00Z');
  const bundle = JSON.parse(JSON.stringify(collectionBundle(outgoing, '2026-11-22T10:00:00Z')));
  expect(brokenRules(bundle)).toEqual([]);
  const services = bundle.entry
    .map(({ resource }: { resource: Record<string, unknown> }) => resource)
    .filter(({ resourceType }: { resourceType: string }) => resourceType === 'HealthcareService');
  expect(services[0].notAvailable).toEqual([
    { description: 'Thanksgiving' },
    { description: "New Year's Day" },
    { description: 'Closed', during: { start: '2026-08-03', end: '2026-08-07' } },
  ]);
  // As another system would send it: without what only Cairn writes.
  for (const service of services) delete service.extension;
  const file = sourceFromBytes('other.json', new TextEncoder().encode(JSON.stringify(bundle)));
  const again = await importDirectory([file], {});
  const closed = again.resources[0]?.schedules.filter(({ isClosed }) => isClosed === true);
  expect(closed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ holidays: ['thanksgiving'] }),
      expect.objectContaining({ holidays: ['new-years-day'] }),
      expect.objectContaining({ startsOn: '2026-08-03', endsOn: '2026-08-07' }),
    ]),
  );
});
