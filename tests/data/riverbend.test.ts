import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPackage } from './hsds-package.ts';

const pack = openPackage('riverbend');
const tagged = (vocabulary: string, value?: string) =>
  pack
    .rows('attribute')
    .filter((row) => row['link_type'] === vocabulary && (value === undefined || row['value'] === value));
const labels = new Map(pack.rows('taxonomy_term').map((row) => [row['id'], row['code'] ?? '']));

describe('the invented county', () => {
  it('has at least 140 resources', () => {
    expect(pack.rows('service').length).toBeGreaterThanOrEqual(140);
    expect(pack.rows('service_at_location').length).toBeGreaterThanOrEqual(140);
  });

  it('has plenty of each kind of support, and treatment without one', () => {
    const primary = tagged('support-types', 'primary').map((row) =>
      labels.get(row['taxonomy_term_id'] ?? ''),
    );
    for (const type of ['emotional', 'informational', 'instrumental', 'affiliational']) {
      const count = primary.filter((one) => one === type).length;
      expect({ type, isPlenty: count >= 20 }).toEqual({ type, isPlenty: true });
    }
    const withType = new Set(tagged('support-types').map((row) => row['link_id']));
    const detox = tagged('needs', 'detox').map((row) => row['link_id']);
    expect(detox.length).toBeGreaterThan(0);
    expect(detox.filter((id) => withType.has(id))).toEqual([]);
  });

  it('has weekly meetings of many fellowships, some online, some in Spanish', () => {
    expect(new Set(tagged('fellowships').map((row) => row['value'])).size).toBeGreaterThanOrEqual(10);
    expect(tagged('meeting-types', 'ONL').length).toBeGreaterThanOrEqual(5);
    expect(tagged('meeting-types', 'S').length).toBeGreaterThanOrEqual(3);
  });

  it('has every kind of hours: monthly, past midnight, day and night, seasonal, every other week, unknown', () => {
    const rows = pack.rows('schedule');
    expect(rows.some((row) => row['freq'] === 'MONTHLY')).toBe(true);
    expect(rows.some((row) => (row['closes_at'] ?? '') <= (row['opens_at'] ?? ''))).toBe(true);
    expect(rows.some((row) => row['opens_at'] === '00:00' && row['closes_at'] === '23:59')).toBe(true);
    expect(rows.some((row) => row['valid_to'] !== '')).toBe(true);
    expect(rows.some((row) => row['interval'] === '2')).toBe(true);
    const timed = new Set(rows.map((row) => row['service_id']));
    expect(pack.rows('service').some((row) => !timed.has(row['id']))).toBe(true);
  });

  it('has Spanish, ages, documents, beds, access and a place closed for a while', () => {
    expect(pack.rows('language').filter((row) => row['code'] === 'es').length).toBeGreaterThanOrEqual(40);
    expect(pack.rows('service').filter((row) => row['minimum_age'] !== '').length).toBeGreaterThanOrEqual(20);
    expect(pack.rows('required_document').length).toBeGreaterThanOrEqual(15);
    expect(pack.rows('service_capacity').length).toBeGreaterThanOrEqual(8);
    expect(pack.rows('accessibility').length).toBeGreaterThanOrEqual(50);
    expect(pack.rows('service').some((row) => row['status'] === 'temporarily closed')).toBe(true);
  });

  it('can be taken for nothing real: phones, domains, ZIP codes, state, open water', () => {
    expect(pack.rows('phone').filter((row) => !/^555-555-01\d\d$/.test(row['number'] ?? ''))).toEqual([]);
    const folder = new URL('../../data/directories/riverbend/', import.meta.url);
    const text = readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n');
    const domains = [...text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/g)].map(([, domain = '']) => domain);
    expect(domains.length).toBeGreaterThan(50);
    expect(domains.filter((domain) => !domain.endsWith('.example'))).toEqual([]);
    for (const row of pack.rows('address')) {
      expect([row['postal_code'], row['state_province']]).toEqual([
        expect.stringMatching(/^2130[1-9]$/),
        'ZZ',
      ]);
    }
    for (const row of pack.rows('location').filter((one) => one['latitude'] !== '')) {
      expect(Number(row['latitude'])).toBeGreaterThan(44.3);
      expect(Number(row['latitude'])).toBeLessThan(44.8);
      expect(Number(row['longitude'])).toBeGreaterThan(-83.1);
      expect(Number(row['longitude'])).toBeLessThan(-82.6);
    }
  });

  it('never gives the address or a pin of a place that keeps itself private', () => {
    const secret = pack.rows('location').filter((row) => (row['description'] ?? '').includes('private'));
    expect(secret.length).toBeGreaterThanOrEqual(4);
    const addressed = new Set(pack.rows('address').map((row) => row['location_id']));
    expect(secret.filter((row) => addressed.has(row['id']) || row['latitude'] !== '')).toEqual([]);
  });
});
