import { describe, expect, it } from 'vitest';
import { fitsPath, numbersIn, pathPattern, readRecordPlace } from './record-place.ts';

describe('the place of a record number', () => {
  it('has an address pattern in which nothing names a person', () => {
    expect(pathPattern('/people/4207')).toBe('/people/*');
    expect(pathPattern('/v2/clients/9f31c2d4-77aa/chart')).toBe('/v2/clients/*/chart');
    expect(pathPattern('/chart.aspx')).toBe('/chart.aspx');
    expect(pathPattern('/people/Jos%C3%A9')).toBe('/people/*');
    expect(pathPattern('/')).toBe('/');
  });

  it('fits the same kind of page and no other', () => {
    expect(fitsPath('/people/*', '/people/4311')).toBe(true);
    expect(fitsPath('/people/*', '/people/4311/notes')).toBe(false);
    expect(fitsPath('/people/*', '/people')).toBe(false);
    expect(fitsPath('/chart.aspx', '/list.aspx')).toBe(false);
  });

  it('takes words with a digit for numbers, and no names', () => {
    expect(numbersIn('Record 4207: Sample, Jordan')).toEqual(['4207']);
    expect(numbersIn('MRN: AB-00-42 (since 03/02/2026)')).toEqual(['AB-00-42', '03/02/2026']);
    expect(numbersIn('Jordan Sample, 2 notes')).toEqual([]);
    expect(numbersIn('9'.repeat(41))).toEqual([]);
  });

  it('is read from a file only when it is one', () => {
    const place = { path: '/people/*', by: 'label', find: 'Record number', part: 0 };
    expect(readRecordPlace({ ...place, more: 1 })).toEqual(place);
    for (const change of [
      { path: 'people' },
      { by: 'name' },
      { find: '' },
      { find: 'x'.repeat(401) },
      { part: -1 },
    ])
      expect(readRecordPlace({ ...place, ...change })).toBeUndefined();
    for (const strange of [undefined, null, 7, 'place', []]) expect(readRecordPlace(strange)).toBeUndefined();
  });
});
