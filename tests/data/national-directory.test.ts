import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPackage } from './hsds-package.ts';

const pack = openPackage('national');
const text = readFileSync(new URL('../../data/directories/national/services.csv', import.meta.url), 'utf8');

describe('the national directory', () => {
  it('serves the whole country and has a website for every service', () => {
    expect(pack.rows('service').length).toBeGreaterThanOrEqual(50);
    const areas = new Map(pack.rows('service_area').map((row) => [row['service_id'], row['name']]));
    const local = pack
      .rows('service')
      .filter(
        (row) => areas.get(row['id']) !== 'United States' || !(row['url'] ?? '').startsWith('https://'),
      );
    expect(local.map((row) => row['name'])).toEqual([]);
  });

  it('gives the same numbers as the crisis lines', () => {
    const crisis = JSON.parse(
      readFileSync(new URL('../../data/crisis/us.json', import.meta.url), 'utf8'),
    ) as {
      lines: { id: string; ways: { mode: string; value: string }[] }[];
    };
    const numbers = new Set(pack.rows('phone').map((row) => row['number']));
    const lines = crisis.lines.filter(({ id }) => id !== 'emergency');
    const dialled = lines.flatMap(({ ways }) =>
      ways.filter(({ mode }) => mode !== 'chat').map(({ value }) => value),
    );
    expect(dialled.filter((number) => !numbers.has(number))).toEqual([]);
  });

  it('does not ship a number that is in doubt', () => {
    const numbers = pack.rows('phone').map((row) => (row['number'] ?? '').replace(/\D/g, ''));
    const doubtful = ['8004843731', '8776961996', '8009285330', '8002738255', '8007842433', '8005224700'];
    expect(doubtful.filter((one) => numbers.some((number) => number.endsWith(one)))).toEqual([]);
    expect(text).not.toMatch(/press 3/i);
  });

  it('dates only crisis and help lines, whose numbers were compared with a source', () => {
    const reached = new Set(pack.rows('phone').map((row) => row['service_id']));
    const unfounded = pack
      .rows('service')
      .filter((row) => row['assured_date'] !== '' && !reached.has(row['id']));
    expect(unfounded.map((row) => row['name'])).toEqual([]);
  });
});
