import { describe, expect, it } from 'vitest';
import { importDirectory } from '../reader/import-directory.ts';
import { sourceFromText } from '../source/source.ts';

async function read(...lines: readonly string[]) {
  const { resources, report } = await importDirectory([sourceFromText('list.csv', lines.join('\n'))]);
  const codes = Object.keys(report.counts);
  return { resources, first: resources[0], codes, unknown: Object.keys(report.unknownFields), report };
}

describe('columns of an office table', () => {
  it('mean working hours by "9-5" under a day, and by two columns for one day', async () => {
    const { first, codes } = await read(
      'Name,Phone,Mon,Tue Open,Tue Close,Wed,Thu',
      'Desk,555-555-0111,9-5,8:00,17:00,10-2,22:00-02:00',
    );
    const hours = first?.schedules.map(
      ({ days, opensAt, closesAt }) => `${days[0]?.day} ${opensAt}-${closesAt}`,
    );
    expect(hours).toEqual(['1 09:00-17:00', '2 08:00-17:00', '3 10:00-14:00', '4 22:00-02:00']);
    expect(codes).toContain('hours-from-text');
  });

  it('mean working hours by "9" and "5" in two columns', async () => {
    const { first } = await read('Name,Phone,Days,Open,Close', 'Desk,555-555-0111,Monday,9,5');
    expect(first?.schedules).toMatchObject([{ days: [{ day: 1 }], opensAt: '09:00', closesAt: '17:00' }]);
  });

  it('give holidays, ages, for whom, a line for texts and both halves of a position', async () => {
    const { first, unknown } = await read(
      'Name,Phone,Text line,Hours,Holiday closures,Who it is for,Ages,Gender,Lat/Long,State',
      'Gym,555-555-0111,Text GYM to 55512,Mon-Fri 9-5,Closed Thanksgiving & Xmas,Anyone new,13-17,Women,"42.96, -85.67",MI',
    );
    expect(unknown).toEqual([]);
    expect(first?.eligibility).toMatchObject({
      text: 'Anyone new\nAges 13-17\nWomen',
      minimumAge: 13,
      maximumAge: 17,
    });
    expect(first?.phones).toMatchObject([{ type: 'voice' }, { number: '55512', type: 'text' }]);
    expect(first?.location?.coordinates).toEqual({ latitude: 42.96, longitude: -85.67 });
    expect(first?.hoursText).toBe('Mon-Fri 9-5\nClosed Thanksgiving & Xmas');
    expect(first?.schedules.flatMap(({ holidays = [] }) => holidays)).toEqual(['thanksgiving', 'christmas']);
  });

  it('lead to no door by a box at a post office', async () => {
    const { resources } = await read(
      'Name,Phone,Address,City',
      'Mail Help,555-555-0111,P.O. Box 12,Riverbend',
      'Desk,555-555-0112,5 Elm St,Riverbend',
    );
    expect(resources.map(({ location }) => location)).toEqual([
      { name: 'P.O. Box 12', address: [], city: 'Riverbend' },
      { address: ['5 Elm St'], city: 'Riverbend' },
    ]);
  });

  it('say when an entry was changed, which is not when it was checked', async () => {
    const changed = await read('Name,Phone,Last Modified', 'Desk,555-555-0111,3/4/2026');
    expect(changed.first).not.toHaveProperty('verifiedOn');
    expect(changed.first?.source.changedOn).toBe('2026-03-04');
    const checked = await read('Name,Phone,Last Verified,Updated', 'Desk,555-555-0111,2/1/2026,3/4/2026');
    expect(checked.first?.verifiedOn).toBe('2026-02-01');
    expect(checked.first?.source.changedOn).toBe('2026-03-04');
  });
});

describe('cells of an online sheet', () => {
  it('hold no facts where a formula went wrong, which is told', async () => {
    const { resources, codes, report } = await read(
      'Name,Organization,Address,City,Phone,Cost',
      '#REF!,Lantern House,#N/A,Riverbend,555-555-0111,#VALUE!',
      '#NAME?,#NAME?,#NAME?,,555-555-0112,Loading...',
    );
    expect(resources).toMatchObject([
      { name: 'Lantern House', location: { address: [], city: 'Riverbend' }, cost: {} },
    ]);
    expect(JSON.stringify(resources)).not.toContain('#');
    expect(codes).toEqual(expect.arrayContaining(['cell-error', 'name-from-organization', 'name-missing']));
    expect(report).toMatchObject({ read: 2, kept: 1, skipped: 1 });
  });

  it('show the words of a link that is a formula, and no dash for an organization', async () => {
    const { first } = await read(
      'Name,Organization,Phone',
      '"=HYPERLINK(""https://softball.example"",""Softball"")",-,555-555-0111',
    );
    expect(first).toMatchObject({ name: 'Softball', organization: '' });
  });
});
