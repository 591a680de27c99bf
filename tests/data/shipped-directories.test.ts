import { describe, expect, it } from 'vitest';
import { readingGrade } from '../readability.ts';
import { hurtfulWords } from './hurtful-words.ts';
import { openPackage, type Row } from './hsds-package.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SHOWN = [
  'name',
  'alternate_name',
  'description',
  'eligibility_description',
  'fees_description',
  'application_process',
  'alert',
];
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

describe.each(['national', 'riverbend'])('the %s directory', (name) => {
  const pack = openPackage(name);

  it('describes exactly the files that are there, column by column', () => {
    expect(pack.resources.map(({ path }) => path).sort()).toEqual([...pack.csvFiles].sort());
    for (const { name: resource, schema } of pack.resources) {
      expect({ resource, columns: pack.header(resource) }).toEqual({
        resource,
        columns: schema.fields.map((field) => field.name),
      });
    }
  });

  it('gives every row an id of its own and fills what HSDS 3.1 requires', () => {
    const seen = new Set<string>();
    const missing: string[] = [];
    for (const { name: resource, schema } of pack.resources) {
      const required = schema.fields.filter((field) => field.constraints?.required === true);
      for (const row of pack.rows(resource)) {
        const id = row['id'] ?? '';
        if (!UUID.test(id) || seen.has(id)) missing.push(`${resource} ${id} repeated or malformed`);
        seen.add(id);
        for (const field of required)
          if (row[field.name] === '') missing.push(`${resource} ${id} ${field.name}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('resolves every foreign key', () => {
    const ids = new Map(
      pack.resources.map(({ name: resource }) => [
        resource,
        new Set(pack.rows(resource).map((row) => row['id'])),
      ]),
    );
    const dangling: string[] = [];
    for (const { name: resource, schema } of pack.resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = ids.get(reference.resource === '' ? resource : reference.resource);
        for (const row of pack.rows(resource)) {
          if (row[fields] !== '' && !target?.has(row[fields]))
            dangling.push(`${resource} ${row['id'] ?? ''} ${fields}`);
        }
      }
    }
    const services = ids.get('service');
    for (const row of pack.rows('attribute'))
      if (!services?.has(row['link_id'])) dangling.push(`attribute ${row['id'] ?? ''} link_id`);
    expect(dangling).toEqual([]);
  });

  it('puts every service at a place and under a need', () => {
    const placed = new Set(pack.rows('service_at_location').map((row) => row['service_id']));
    const labelled = new Set(
      pack
        .rows('attribute')
        .filter((row) => row['link_type'] === 'needs')
        .map((row) => row['link_id']),
    );
    const lost = pack.rows('service').filter((row) => !placed.has(row['id']) || !labelled.has(row['id']));
    expect(lost.map((row) => row['name'])).toEqual([]);
  });

  it('has schedules that can be read: days, wall-clock times, no offset', () => {
    const wrong = pack
      .rows('schedule')
      .filter(
        (row) =>
          !CLOCK.test(row['opens_at'] ?? '') ||
          !CLOCK.test(row['closes_at'] ?? '') ||
          !isDayList(row) ||
          (row['interval'] !== undefined && row['interval'] !== '' && row['dtstart'] === ''),
      );
    expect(wrong).toEqual([]);
  });

  it('says nothing that hurts', () => {
    const found = pack.resources.flatMap(({ name: resource }) =>
      pack.rows(resource).flatMap((row) => hurtfulWords(SHOWN.map((field) => row[field] ?? '').join(' '))),
    );
    expect(found).toEqual([]);
  });

  it('is plain: half of the descriptions in English read at grade 6 or lower', () => {
    const spanishOnly = new Set(
      pack
        .rows('language')
        .filter((row) => row['code'] === 'es')
        .map((row) => row['service_id']),
    );
    const grades = pack
      .rows('service')
      .filter((row) => !spanishOnly.has(row['id']))
      .map((row) => readingGrade(row['description'] ?? ''))
      .sort((a, b) => a - b);
    expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(6);
  });

  it('dates what was checked between 2025 and the day of release', () => {
    const dates = pack
      .rows('service')
      .map((row) => row['assured_date'] ?? '')
      .filter((date) => date !== '');
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter((date) => !/^202[56]-\d\d-\d\d$/.test(date) || date > '2026-11-22')).toEqual([]);
  });
});

function isDayList(row: Row): boolean {
  const pattern = row['freq'] === 'MONTHLY' ? /^-?[1-5](MO|TU|WE|TH|FR|SA|SU)$/ : /^(MO|TU|WE|TH|FR|SA|SU)$/;
  return (
    (row['freq'] === 'WEEKLY' || row['freq'] === 'MONTHLY') &&
    (row['byday'] ?? '').split(',').every((day) => pattern.test(day))
  );
}
