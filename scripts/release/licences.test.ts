import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { billOfMaterials, foreignComponents, type BillOfMaterials } from './bill-of-materials.ts';
import { root } from '../paths.ts';
import { ALLOWED, licenceOf, licenceReport, nameOf, REPORT } from './licence-report.ts';

const DAY = '2026-01-01T00:00:00Z';
let bill: BillOfMaterials;

beforeAll(async () => {
  bill = await billOfMaterials(DAY);
}, 120_000);

describe('the bill of materials', () => {
  it('names what runs at a user’s, and nothing that only builds', () => {
    const names = foreignComponents(bill).map(nameOf);
    expect(names).toEqual(expect.arrayContaining(['lit', 'fuse.js', 'idb', 'preact', 'mrmime']));
    for (const tool of ['vitest', 'esbuild', 'typescript', 'vite']) expect(names).not.toContain(tool);
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  });

  it('is the same when it is made again', async () => {
    expect(await billOfMaterials(DAY)).toEqual(bill);
  });
});

describe('every library of others', () => {
  it('is under a licence that lets it be shipped with ours', () => {
    const others = foreignComponents(bill).filter((one) => !ALLOWED.has(licenceOf(one)));
    expect(others.map((one) => `${nameOf(one)}: ${licenceOf(one)}`)).toEqual([]);
  });

  it('stands in the report with its licence, and the report that is shipped is the one of today', () => {
    const report = licenceReport(bill);
    expect(readFileSync(path.join(root, REPORT), 'utf8')).toBe(report);
    for (const one of foreignComponents(bill)) expect(report).toContain(`${nameOf(one)} ${one.version} (`);
    // One package of Lit's names its licence and brings no text; the text of Lit stands beside it.
    expect(report.match(/holds no text/g)?.length).toBe(1);
  });
});
