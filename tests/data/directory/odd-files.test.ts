import { importDirectory, sourceFromBytes, type ImportResult } from '@cairn/directory';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbook } from './fuzz/workbook.ts';

// Files as they come in the mail: odd encodings, archives in archives, workbooks with several tabs.

const TABLE = 'Name;Phone;City;Hours\nCafé Ñandú;555-555-0101;Riverbend;"Mon-Fri\n9-5"\n';

async function read(name: string, bytes: Uint8Array): Promise<ImportResult> {
  const result = await importDirectory([sourceFromBytes(name, bytes)]);
  expect(result.report.read).toBe(result.report.kept + result.report.skipped);
  return result;
}

const wide = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const [low, high] = [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8];
      return isBig ? [high, low] : [low, high];
    }),
  );

describe('a table', () => {
  it.each([
    ['UTF-8 with its mark', strToU8(`\uFEFF${TABLE}`)],
    ['UTF-16, little end first, with its mark', wide(`\uFEFF${TABLE}`, false)],
    ['UTF-16, big end first, with its mark', wide(`\uFEFF${TABLE}`, true)],
    ['UTF-16 without its mark', wide(TABLE, false)],
    ['UTF-16, big end first, without its mark', wide(TABLE, true)],
    ['Windows-1252', Uint8Array.from([...TABLE].map((char) => char.charCodeAt(0)))],
    ['gzip', gzipSync(strToU8(TABLE))],
    ['a line that names the separator', strToU8(`sep=;\n${TABLE}`)],
    ['a title over it', strToU8(`Our list;;;\n;;;\n${TABLE}`)],
    [
      'a zip with a folder, what a Mac adds, and gzip inside',
      zipSync({
        '__MACOSX/lists/._list.csv': strToU8('\u0000\u0005\u0016\u0007'),
        'lists/.DS_Store': strToU8('x'),
        'lists/list.csv.gz': gzipSync(strToU8(TABLE)),
      }),
    ],
    ['a zip in a zip', zipSync({ 'inner.zip': zipSync({ 'list.csv': strToU8(TABLE) }) })],
  ])('in %s', async (_, bytes) => {
    const { resources, report } = await read('list.csv', bytes);
    expect(resources.map(({ name, location }) => [name, location?.city])).toEqual([
      ['Café Ñandú', 'Riverbend'],
    ]);
    expect(resources[0]?.schedules).toHaveLength(1);
    expect(report.isIncomplete).toBe(false);
  });

  it('takes "Open" for hours where its cells are', async () => {
    const { resources } = await read(
      'list.csv',
      strToU8('Name,Phone,Open\nPantry,555-555-0101,Mon-Fri 9-5\n'),
    );
    expect(resources[0]).toMatchObject({ hoursText: 'Mon-Fri 9-5', schedules: [{ opensAt: '09:00' }] });
  });

  it('takes what is closest to an entry for its name and id', async () => {
    const { resources } = await read(
      'list.csv',
      strToU8(
        'Agency_Id,Agency_Name,Site_Id,Site_Name,Service_Id,Service_Name,Site_Phone\n1,Lantern,11,House,111,Coffee,555-555-0101\n1,Lantern,11,House,112,Soup,555-555-0101\n',
      ),
    );
    expect(
      resources.map(({ id, name, organization, location }) => [id, name, organization, location?.name]),
    ).toEqual([
      ['111', 'Coffee', 'Lantern', 'House'],
      ['112', 'Soup', 'Lantern', 'House'],
    ]);
  });
});

describe('a workbook', () => {
  it('is read tab by tab, and says which tabs hold no list', async () => {
    const { resources, report } = await read(
      'lists.xlsx',
      workbook({
        Notes: [['Made by the center in May'], ['Ask before changing']],
        Pantries: [
          ['Name', 'Phone', 'Last verified'],
          ['Pantry', '555-555-0101', '45000'],
        ],
        Shelters: [
          ['Program', 'Telephone'],
          ['Night house', '555-555-0103'],
        ],
      }),
    );
    expect(
      resources.map(({ name, source, verifiedOn }) => [name, source.file, source.row, verifiedOn]),
    ).toEqual([
      ['Pantry', 'lists.xlsx/Pantries', 2, '2023-03-15'],
      ['Night house', 'lists.xlsx/Shelters', 2, undefined],
    ]);
    expect(report.problems.map(({ file, code }) => [file, code])).toEqual([
      ['lists.xlsx/Notes', 'format-unknown'],
    ]);
    expect(report.isIncomplete).toBe(false);
  });

  it('is a package where its tabs are the tables of HSDS', async () => {
    const { resources, report } = await read(
      'hsds.xlsx',
      workbook({
        organizations: [
          ['id', 'name'],
          ['o1', 'Lantern'],
        ],
        services: [
          ['id', 'organization_id', 'name'],
          ['s1', 'o1', 'Coffee'],
        ],
      }),
    );
    expect(report.inputs.map(({ format }) => format)).toEqual(['hsds-csv', 'hsds-csv']);
    expect(resources.map(({ name, organization }) => [name, organization])).toEqual([['Coffee', 'Lantern']]);
  });
});

describe('a 211 table', () => {
  it('counts the columns that it does not know', async () => {
    const { resources, report } = await read(
      'export.csv',
      strToU8(
        'ResourceAgencyNum,ParentAgencyNum,TaxonomyLevelName,PublicName,Phone1Number,CustomField7,Coverage_X\n1,,Agency,Lantern,555-555-0101,blue,\n2,1,Program,Coffee,555-555-0102,green,y\n',
      ),
    );
    expect(resources.map(({ name }) => name)).toContain('Coffee');
    expect(report.inputs[0]?.format).toBe('211-table');
    expect(report.unknownFields).toEqual({ 'custom field7': 2, 'coverage x': 1 });
  });
});

it.each(['rows', 'value', 'hits', 'payload', 'docs'])('a JSON page may call its list "%s"', async (name) => {
  const services = [1, 2].map((n) => ({
    id: `s${n}`,
    name: `Tea ${n}`,
    organization: { id: 'o', name: 'Lantern' },
  }));
  const { resources } = await read(
    'page.json',
    strToU8(JSON.stringify({ count: 2, next: null, [name]: services })),
  );
  expect(resources.map(({ id }) => id)).toEqual(['s1', 's2']);
});

it('reads a list that lies beside the tables of a package, and names what it passes over', async () => {
  const { resources, report } = await importDirectory([
    sourceFromBytes('csv/organizations.csv', strToU8('id,name\no1,Lantern\n')),
    sourceFromBytes('csv/services.csv', strToU8('id,organization_id,name\ns1,o1,Coffee\n')),
    sourceFromBytes(
      'one.json',
      strToU8('{"id":"s2","name":"Tea","organization":{"id":"o2","name":"Beacon"}}'),
    ),
    sourceFromBytes('notes.txt', strToU8('Ask before changing')),
  ]);
  expect(resources.map(({ name }) => name)).toEqual(['Coffee', 'Tea']);
  expect(report.problems.filter(({ outcome }) => outcome === 'file')).toMatchObject([
    { file: 'notes.txt', code: 'file-ignored' },
  ]);
  expect(report.isIncomplete).toBe(false);
});

const LANTERN = {
  NAME: 'Lantern',
  ADDRESS: '1 Stone Way',
  CITY: 'Riverbend',
  STATE: 'MI',
  PHONE: '(555) 555-0101',
  HOURS: 'Mon-Fri 9-5',
};
const FEATURE = {
  type: 'Feature',
  id: 7,
  properties: LANTERN,
  geometry: { type: 'Point', coordinates: [-83.05, 42.33] },
};
const AREA = {
  type: 'Feature',
  properties: { NAME: 'Park', ADDRESS: '2 Pine St', EXTRA: 'x' },
  geometry: { type: 'Polygon', coordinates: [[[-83, 42]]] },
};
const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));

describe('JSON that is a table in other clothes', () => {
  it.each([
    ['GeoJSON', json({ type: 'FeatureCollection', name: 'x', features: [FEATURE] })],
    ['one feature', json(FEATURE)],
    ['features line by line', strToU8(`${JSON.stringify(FEATURE)}\r\n${JSON.stringify(AREA)}\r\n`)],
    ['a text sequence', strToU8(`\u001e${JSON.stringify(FEATURE)}\n\u001e${JSON.stringify(AREA)}\n`)],
    ['gzip', gzipSync(json({ type: 'FeatureCollection', features: [FEATURE, AREA] }))],
    [
      'records of a map server',
      json({ displayFieldName: '', features: [{ attributes: LANTERN, geometry: { x: -83.05, y: 42.33 } }] }),
    ],
    [
      'records under "fields"',
      json({ records: [{ id: 'r1', createdTime: 'x', fields: { ...LANTERN, Lat: 42.33, Long: -83.05 } }] }),
    ],
    ['flat records', json([{ ...LANTERN, position: { lat: 42.33, lng: -83.05 } }])],
    [
      'cells',
      json({
        range: 'A1:Z',
        values: [
          [...Object.keys(LANTERN), 'Lat', 'Long'],
          [...Object.values(LANTERN), 42.33, -83.05],
        ],
      }),
    ],
  ])('%s', async (_, bytes) => {
    const { resources } = await read('list.json', bytes);
    expect(resources[0]).toMatchObject({
      name: 'Lantern',
      phones: [{ number: '555-555-0101' }],
      schedules: [{ opensAt: '09:00' }],
      location: { city: 'Riverbend', coordinates: { latitude: 42.33, longitude: -83.05 } },
    });
  });

  it('keeps what has no point, and counts what it does not know', async () => {
    const { resources, report } = await read(
      'a.geojson',
      json({ type: 'FeatureCollection', features: [FEATURE, AREA] }),
    );
    expect(resources.map(({ id, source }) => [id, source.row])).toEqual([
      ['7', 1],
      ['row-2', 2],
    ]);
    expect(report.unknownFields).toEqual({ EXTRA: 1, geometry: 1 });
  });

  it('takes the cells of an online sheet for meetings, and lets go of names', async () => {
    const values = [
      ['Meeting', 'Day', 'Time', 'Venue', 'City', 'Contact', 'Phone'],
      ['Late Night', 'Monday', '7:00 PM - 8:30 PM', 'Hall', 'Riverbend', 'Sam Z', '555-555-0199'],
    ];
    const { resources } = await read('sheet.json', json({ range: 'A1', majorDimension: 'ROWS', values }));
    expect(resources[0]).toMatchObject({
      kind: 'meeting',
      name: 'Late Night',
      phones: [],
      schedules: [{ days: [{ day: 1 }], opensAt: '19:00', closesAt: '20:30' }],
    });
    expect(JSON.stringify(resources)).not.toMatch(/Sam|0199/);
  });

  it('reads what the locator of SAMHSA answers', async () => {
    const rows = [
      {
        name1: 'Beacon House',
        street1: '2 Pine St',
        city: 'Riverbend',
        state: 'MI',
        phone: '555-555-0103',
        services: [{ f1: 'Recovery Support Services', f2: 'RSS', f3: 'Self-help groups; Peer support' }],
      },
    ];
    const { resources } = await read('answer.json', json({ page: 1, totalPages: 1, rows }));
    expect(resources[0]).toMatchObject({
      name: 'Beacon House',
      categories: ['Self-help groups', 'Peer support'],
    });
  });
});

describe('a table as people make them', () => {
  it('takes headings over entries for their category, and headings again for none', async () => {
    const { resources, report } = await read(
      'list.csv',
      strToU8(
        'Name,Phone,City\nFOOD,,\nPantry,555-555-0101,Riverbend\nName,Phone,City\nHOUSING:,,\nSober House,555-555-0102,Riverbend\n',
      ),
    );
    expect(resources.map(({ name, categories }) => [name, categories])).toEqual([
      ['Pantry', ['FOOD']],
      ['Sober House', ['HOUSING']],
    ]);
    expect(report.counts).toMatchObject({ 'heading-of-section': 2, 'heading-repeated': 1 });
  });

  it('loses no entry where there are no headings', async () => {
    const { resources, report } = await read(
      'list.csv',
      strToU8('Pantry,555-555-0101,1 Stone St,48201,x\nSoup House,555-555-0102,2 Pine St,48201,x\n'),
    );
    expect(resources.map(({ name, source }) => [name, source.row])).toEqual([
      ['Pantry', 1],
      ['Soup House', 2],
    ]);
    expect(report.unknownFields).toEqual({ 'column 5': 2 });
  });

  it('takes city, state and ZIP out of one column, and numbers out of another', async () => {
    const { resources } = await read(
      'list.csv',
      strToU8(
        'Program,Contact,"City, State ZIP"\nPantry,Sam at 555-555-0101 or hi@lantern.example,"Riverbend, MI 48201"\n',
      ),
    );
    expect(resources[0]).toMatchObject({
      phones: [{ number: '555-555-0101' }],
      emails: ['hi@lantern.example'],
      location: { city: 'Riverbend', state: 'MI', postalCode: '48201' },
    });
    expect(JSON.stringify(resources)).not.toContain('Sam');
  });

  it('takes marked columns for codes in a list of facilities', async () => {
    const { resources } = await read(
      'list.csv',
      strToU8('name1,street1,city,phone,sa,rc\nBeacon,2 Pine St,Riverbend,555-555-0103,1,0\n'),
    );
    expect(resources[0]?.name).toBe('Beacon');
  });
});

describe('what is no list', () => {
  it.each([
    ['%PDF-1.7\n', 'PDF'],
    ['<!DOCTYPE html><table><tr><td>Name</td></tr></table>', 'web page'],
    ['\u00d0\u00cf\u0011\u00e0', 'old Office'],
  ])('%s is named', async (start, words) => {
    const bytes = Uint8Array.from([...start].map((char) => char.charCodeAt(0)));
    const { report } = await read('list.xls', bytes);
    expect(report.problems[0]?.message).toContain(words);
  });

  it('is a Word document', async () => {
    const { report } = await read('list.docx', zipSync({ 'word/document.xml': strToU8('<w:document/>') }));
    expect(report.problems[0]?.message).toContain('Word');
  });
});
