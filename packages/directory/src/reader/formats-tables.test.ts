import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceFromBytes, sourceFromText, type Source } from '../source/source.ts';
import { importDirectory } from './import-directory.ts';

async function read(...files: Source[]) {
  const result = await importDirectory(files);
  expect(result.report.read).toBe(result.report.kept + result.report.skipped);
  return result;
}

const format = (result: Awaited<ReturnType<typeof read>>): string | undefined =>
  result.report.inputs[0]?.format;

describe('tables with any headings', () => {
  it('finds the headings under a title, in Spanish, and reads the hours', async () => {
    const text =
      'Lista de recursos 2026,,,\n,,,\nNombre,Teléfono,Dirección,Ciudad,Código postal,Horario,Idiomas\nDespensa,555-555-0101,"1 Stone Way",Riverbend,48201,Lunes a viernes 9am - 5pm,"Español, inglés"\n';
    const { resources, report } = await read(sourceFromText('lista.csv', text));
    expect(resources[0]).toMatchObject({
      name: 'Despensa',
      languages: ['es', 'en'],
      location: { city: 'Riverbend', postalCode: '48201' },
      schedules: [{ opensAt: '09:00', closesAt: '17:00', isReadFromText: true }],
      source: { row: 4 },
    });
    expect(report.counts['hours-from-text']).toBe(1);
  });

  it('finds columns without headings by what is in them, and counts what it does not use', async () => {
    const { resources, report } = await read(
      sourceFromText(
        'x.csv',
        'Listing,A1,A2,Shoe size\nPantry,555-555-0101,www.pantry.example,42\nShelter,555-555-0102,www.shelter.example,43\n',
      ),
    );
    expect(resources[1]).toMatchObject({
      name: 'Shelter',
      phones: [{ number: '555-555-0102' }],
      website: 'https://www.shelter.example/',
    });
    expect(report.unknownFields).toEqual({ 'Shoe size': 2 });
  });

  it('obeys a corrected mapping', async () => {
    const mapping = { columns: { What: 'name', Who: 'organization', Ring: 'phone' } };
    const { resources } = await importDirectory(
      [sourceFromText('x.csv', 'What,Who,Ring,Name\nPantry,Lantern,555-555-0101,old\n')],
      { mapping },
    );
    expect(resources[0]).toMatchObject({ organization: 'Lantern', phones: [{ number: '555-555-0101' }] });
  });

  it('reads a workbook', async () => {
    const cell = (ref: string, text: string): string =>
      `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<worksheet><sheetData><row r="1">${cell('A1', 'Name')}${cell('B1', 'Phone')}${cell('D1', 'Verified')}</row><row r="3">${cell('A3', 'Fish &amp; bread')}<c r="B3"><v>5555550101</v></c><c r="D3" s="1"><v>46000</v></c></row></sheetData></worksheet>`;
    const xlsx = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    const { resources } = await read(sourceFromBytes('list.xlsx', xlsx));
    expect(resources[0]).toMatchObject({
      name: 'Fish & bread',
      phones: [{ number: '555-555-0101' }],
      verifiedOn: '2025-12-09',
      source: { row: 3 },
    });
  });

  it('reads a 211 table with agencies, programs and sites', async () => {
    const rows = [
      'ResourceAgencyNum,ParentAgencyNum,TaxonomyLevelName,PublicName,PhysicalAddress1,PhysicalCity,Phone1Number,Phone1IsPrivate,ConnectsToSiteNum,ConnectsToProgramNum',
      '1,,Agency,Lantern,,,555-555-0101,,,',
      '2,1,Program,Coffee hour,,,,,,',
      '3,1,Site,House,1 Stone Way,Riverbend,,,,',
      '4,2,ProgramAtSite,,,,,,3,2',
    ];
    const result = await read(sourceFromText('export.csv', rows.join('\n')));
    expect(format(result)).toBe('211-table');
    expect(result.resources).toMatchObject([
      {
        name: 'Coffee hour',
        organization: 'Lantern',
        location: { name: 'House', address: ['1 Stone Way'] },
        phones: [{ number: '555-555-0101' }],
      },
    ]);
  });
});
