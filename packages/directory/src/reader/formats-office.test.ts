import { describe, expect, it } from 'vitest';
import { sourceFromBytes, sourceFromText } from '../source/source.ts';
import { importDirectory } from './import-directory.ts';

/** Text as spreadsheet programs save it on Windows: one byte a letter. */
function latin(name: string, text: string) {
  return sourceFromBytes(
    name,
    Uint8Array.from([...text], (letter) => letter.charCodeAt(0)),
  );
}

describe('tables as offices have them', () => {
  it('reads accents that are not UTF-8 in headings and hours too', async () => {
    const { resources, report } = await importDirectory([
      latin(
        'lista.csv',
        'sep=;\r\nNombre;Dirección;Ciudad;Teléfono;Horario;Descripción\r\nComité Ñandú;Calle Olmo 12;Riverbend;555-555-0111;sábados de 10 a 2;Señora\r\n',
      ),
    ]);
    expect(resources[0]).toMatchObject({
      name: 'Comité Ñandú',
      location: { address: ['Calle Olmo 12'] },
      description: 'Señora',
      hoursText: 'sábados de 10 a 2',
      schedules: [{ days: [{ day: 6 }] }],
    });
    expect(report.unknownFields).toEqual({});
    const repaired = report.problems.filter(({ code }) => code === 'bytes-repaired');
    expect(repaired.map(({ message }) => /"(\w+)"/.exec(message)?.[1]).sort()).toEqual([
      'description',
      'hours',
      'name',
    ]);
    expect(JSON.stringify(report)).not.toContain('\uFDD0');
  });

  it('finds the separator under a title that has none', async () => {
    const { resources } = await importDirectory([
      sourceFromText('lista.csv', 'Lista del centro\n\nNombre;Teléfono;Ciudad\nUno;555-555-0142;Riverbend\n'),
    ]);
    expect(resources[0]).toMatchObject({ name: 'Uno', location: { city: 'Riverbend' } });
  });

  it('keeps words apart that a word processor broke inside a cell', async () => {
    const { resources } = await importDirectory([
      sourceFromText('word.csv', 'Name,Phone\n"Harbor\u000BPantry",555-555-0111\n'),
    ]);
    expect(resources[0]?.name).toBe('Harbor Pantry');
  });

  it('keeps what is said beside a number, but no name beside that of a meeting', async () => {
    const { resources } = await importDirectory([
      sourceFromText('list.csv', 'Name,City,Phone\nA House,Riverbend,555-0134 ask for Ana\n'),
    ]);
    expect(resources[0]?.phones).toMatchObject([{ number: '555-0134', label: 'ask for Ana' }]);
    const meeting = {
      name: 'Owls',
      slug: 'owls',
      day: 1,
      time: '10:00',
      phone: '555-555-0142 ask for Ana',
      conference_phone: '555-555-0143',
    };
    const feed = await importDirectory([sourceFromText('feed.json', JSON.stringify([meeting]))]);
    expect(feed.resources[0]?.name).toBe('Owls');
    expect(JSON.stringify(feed.resources)).not.toContain('Ana');
  });

  it('says what to do with a table that names nothing', async () => {
    const { report } = await importDirectory([sourceFromText('names.csv', 'Name\nHope House\nFood Shelf\n')]);
    expect(report.problems[0]).toMatchObject({
      code: 'format-unknown',
      message: expect.stringContaining('mapping file'),
    });
  });
});
