import { describe, expect, it } from 'vitest';
import { importDirectory } from '../reader/import-directory.ts';
import { sourceFromText } from '../source/source.ts';
import { PackedTable } from './packed-table.ts';

describe('a table that waits to be joined', () => {
  const table = (): PackedTable => {
    const phones = new PackedTable('phones.csv');
    phones.add(2, { service_id: 's1', number: '1' });
    phones.add(3, { number: '2', service_id: 's2, s1', location_id: 'l1' });
    phones.add(4, { service_id: 's1', number: '3', notes: 'a\u0001b' });
    phones.add(5, { service_id: '', number: '' });
    return phones;
  };
  const numbers = (phones: PackedTable, id: string): unknown[] =>
    phones.find('service_id', id).map(({ cells }) => cells['number']);

  it('gives rows in their order, also where a cell holds several ids, and passes over empty ones', () => {
    expect(table().length).toBe(3);
    expect(numbers(table(), 's1')).toEqual(['1', '2', '3']);
    expect(numbers(table(), 's2')).toEqual(['2']);
    expect(numbers(table(), 's')).toEqual([]);
    expect(table().find('contact_id', 's1')).toEqual([]);
    expect(table().at(1)).toEqual({
      file: 'phones.csv',
      row: 3,
      cells: { service_id: 's2, s1', number: '2', location_id: 'l1' },
    });
  });

  it('keeps cells apart that hold its own mark', () => {
    expect(table().find('service_id', 's1').at(-1)?.cells).toMatchObject({ number: '3', notes: 'a\u0002b' });
  });

  it('forgets what hangs on one id and nothing else', () => {
    const phones = table();
    phones.forget('service_id', 's1');
    expect(numbers(phones, 's1')).toEqual(['2']);
    expect(numbers(phones, 's2')).toEqual(['2']);
  });
});

it('two services with one id both have what hangs on it', async () => {
  const { resources } = await importDirectory([
    sourceFromText('organizations.csv', 'id,name\no1,Lantern\n'),
    sourceFromText('services.csv', 'id,organization_id,name\ns1,o1,Coffee\ns1,o1,Soup\n'),
    sourceFromText('phones.csv', 'id,service_id,number\np1,s1,555-555-0101\n'),
  ]);
  expect(resources.map(({ name, phones }) => [name, phones[0]?.number])).toEqual([
    ['Coffee', '555-555-0101'],
    ['Soup', '555-555-0101'],
  ]);
});
