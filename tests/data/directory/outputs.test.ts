import { hsdsPage, importDirectory, renderReportPage, sourceFromText } from '@cairn/directory';
import type { Resource } from '@cairn/domain';
import type { Referral } from '@cairn/domain/referral';
import { referralsToCsv } from '@cairn/domain/plan';
import { writeCalendar } from '@cairn/interop';
import { describe, expect, it } from 'vitest';
import { reportJson, reportSummary } from '../../../packages/cli/src/pack/report-json.ts';
import { NASTY_TEXTS } from './fuzz/nasty.ts';

// Whatever stands in a field of a list stays text in everything that is made of the list.

const HOSTILE = [
  ...NASTY_TEXTS.filter((text) => text.trim() !== '' && text.length < 200),
  "=cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '<svg/onload=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</script><script>alert(1)</script>',
  '</style><u>',
  'BEGIN:VALARM\r\nACTION:AUDIO',
  '\u001b]0;title\u0007\u001b[31mred',
];
const COLUMNS =
  'Name,Organization,Description,Phone,Email,Website,Address,City,State,Zip,Hours,Languages,Eligibility,Cost,Category,Notes';

/** Odd cells in two of these show that a row has moved, and it is left out. */
const FIXED: Readonly<Record<string, string>> = {
  Zip: '48201',
  State: 'MI',
  Email: 'a@b.example',
  Website: 'https://a.example',
};

function table(): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = HOSTILE.flatMap((text, at) => [
    COLUMNS.split(',').map((column) => FIXED[column] ?? text),
    COLUMNS.split(',').map((column) =>
      column === 'Name' ? `Pantry ${at}` : column === 'Hours' ? 'Mon 9am-5pm' : text,
    ),
  ]);
  return `${COLUMNS},${quote('=Heading<u>')}\n${rows.map((cells) => [...cells, 'x'].map(quote).join(',')).join('\n')}\n`;
}

const list = importDirectory([sourceFromText('=list<u>"\u001b[31m.csv', table())], { name: '<u>=list' });

describe('hostile text', () => {
  it('is kept as entries at all', async () => {
    expect((await list).report.kept).toBeGreaterThan(HOSTILE.length);
  });

  it('is no markup on the report page', async () => {
    const { report, resources } = await list;
    const page = renderReportPage(report, resources, { name: '<u>=list</u>', today: '2026-01-01' });
    const body = page.slice(page.indexOf('<body>'));
    const tags = new Set([...body.matchAll(/<\/?([^\s>]+)/g)].map((match) => match[1]));
    const ours =
      'body main p h1 h2 h3 dl div dt dd table caption thead tbody tr th td section details summary ul li code html b span small'.split(
        ' ',
      );
    expect([...tags].filter((tag) => !ours.includes(tag ?? ''))).toEqual([]);
    expect(body).not.toMatch(/<[^>]*\son\w+=/i);
    expect(body).not.toMatch(/<[^>]*\s(?:href|src|style)=/i);
  });

  it('is no markup and no control in the JSON of the report and in the words at the terminal', async () => {
    const { report } = await list;
    expect(() => JSON.parse(reportJson(report)) as unknown).not.toThrow();
    expect(reportSummary(report)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
    for (const { message } of report.problems)
      expect(message).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/);
  });

  it('is no markup in an export', async () => {
    const page = [...hsdsPage((await list).resources)].join('');
    expect(page).not.toMatch(/<[a-z/!?]/i);
    expect(JSON.parse(page)).toHaveProperty('total_items', (await list).report.kept);
  });

  it('is no formula in a table', async () => {
    const referral = ({ id, name, phones, organization }: Resource): Referral =>
      ({
        id,
        resource: { id, name, organization, phones: phones.map(({ number }) => number) },
        needs: [],
        startedOn: '2026-01-01',
        events: [],
      }) as unknown as Referral;
    const csv = referralsToCsv((await list).resources.map(referral));
    for (const line of csv.split('\r\n')) expect(line).not.toMatch(/(?:^|,)"?[=+\-@\t]/);
  });

  it('is no line of its own in a calendar', async () => {
    const { resources } = await list;
    const calendar =
      writeCalendar(
        ...resources.map(({ id, name, schedules, location }) => ({
          uid: id,
          title: name,
          schedules,
          place: location?.address.join(', ') ?? '',
          nowMs: Date.UTC(2026, 0, 1),
        })),
      ) ?? '';
    const names = new Set(
      calendar
        .split('\r\n')
        .filter((line) => line !== '' && !line.startsWith(' '))
        .map((line) => line.split(/[:;]/)[0]),
    );
    expect(names.size).toBeGreaterThan(5);
    expect(
      [...names].filter(
        (name) =>
          !/^(BEGIN|END|VERSION|PRODID|UID|DTSTAMP|DTSTART|DTEND|DURATION|RRULE|SUMMARY|LOCATION|URL|CLASS)$/.test(
            name ?? '',
          ),
      ),
    ).toEqual([]);
    expect(calendar).not.toMatch(/^BEGIN:VALARM/m);
  });
});
